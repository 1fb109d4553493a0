// SPDX-License-Identifier: Apache-2.0
'use strict';

// After the draw: the documents of visits, the state of every drawn enterprise, the public notice.
const { native } = require('./native');
const { settle } = require('./error');
const { both } = require('./call');
const { Handle } = require('./handle');
const { dayOf } = require('./calendar');
const { listOf, filesOf } = require('./files');
const Fault = require('./faults');

/** The broken rules. A failure without problems is thrown, and so is a fault of the call itself. */
function broken(outcome) {
  settle(outcome, (code) => code < Fault.ARGUMENT_MISSING && outcome.problems.length !== 0);
  return outcome.problems;
}

/** Every rule that the document of a visit breaks as of a day; an empty list if none. */
const validateInspection = (inspection, event, calendar, day, catalogue = null) =>
  broken(native.validateInspection(inspection, event, catalogue, Handle.of(calendar), dayOf(day)));

/** The same for all documents of `inspections`, each by itself and all together. */
const [validateInspections, validateInspectionsAsync] = both((inspections, event, calendar, day, catalogue = null, options = undefined) => ({
  operation: 'validateInspections',
  args: [listOf(inspections), event, catalogue, Handle.of(calendar), dayOf(day)],
  options,
  made: broken,
}));

/** The state of every drawn enterprise at the end of a day, and what falls due within `ahead` days: { report, problems }. */
const [publicationReport, publicationReportAsync] = both((event, inspections, calendar, day, ahead, options) => ({
  operation: 'publicationReport',
  args: [event, listOf(inspections), Handle.of(calendar), dayOf(day), ahead],
  options,
  made: (outcome) => ({
    report: JSON.parse(settle(outcome, (code, text) => text !== undefined)),
    problems: outcome.problems,
  }),
}));

/** The public notice (抽查结果公示) of a drawn event on a day, index.html and results.csv: { notice, problems }. */
const [publish, publishAsync] = both((event, inspections, calendar, day, catalogue = null, options = undefined) => ({
  operation: 'publish',
  args: [listOf(event), listOf(inspections), catalogue, Handle.of(calendar), dayOf(day)],
  options,
  made: (outcome) => ({ notice: filesOf(settle(outcome)), problems: outcome.problems }),
}));

module.exports = { validateInspection, validateInspections, validateInspectionsAsync, publicationReport, publicationReportAsync, publish, publishAsync };

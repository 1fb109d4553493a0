// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>Selects from ids that come in pieces, as from a database cursor; keeps about sample + reserve of
    /// them. Threads that use it wait for one another.</summary>
    public sealed class Selector : IDisposable
    {
        private readonly object gate = new object();
        private readonly SelectorHandle handle;

        internal Selector(Lot lot, long sample, long reserve, long population, Options options)
        {
            Selection.CheckCounts(sample, reserve);
            if (population < 0) throw new ArgumentOutOfRangeException(nameof(population));
            handle = Options.With(options, given =>
            {
                int status = NativeMethods.cavel_selector_new(lot.Suite, lot.Seed.Read, (ulong)sample, (ulong)reserve,
                    (ulong)population, given, out SelectorHandle made, out ProblemsHandle problems);
                Call.Check(status, problems);
                return made;
            });
        }

        /// <summary>Takes the next ids; if one is refused, none of them.</summary>
        public void Push(IEnumerable<string> ids)
        {
            Ids block = Ids.Of(ids);
            lock (gate)
            {
                int status = NativeMethods.cavel_selector_push_block(handle, block.Bytes, block.Used, block.Offsets,
                    (ulong)block.Count, out ProblemsHandle problems);
                Call.Check(status, problems);
            }
        }

        /// <summary>Ends the stream; indices count over all ids pushed. Fault fewer_ids_than_announced if so many ids of the population
        /// are missing that the result is not certain.</summary>
        public Selection Finish()
        {
            lock (gate)
            {
                int status = NativeMethods.cavel_selector_finish(handle, out SelectionHandle made, out ProblemsHandle problems);
                Call.Check(status, problems);
                return Selection.Of(made);
            }
        }

        /// <inheritdoc/>
        public void Dispose() => handle.Dispose();
    }
}

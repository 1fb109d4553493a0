// SPDX-License-Identifier: Apache-2.0
//! `cavel.h` as Rust declarations, function by function: the comments of the headers are their documentation. All are unsafe; the
//! crate `cavel` is safe. Statuses are 0 or the number of a fault.
#![allow(non_camel_case_types)]

use std::os::raw::{c_char, c_void};

pub type cavel_progress = Option<unsafe extern "C" fn(user: *mut c_void, done: u64, total: u64) -> i32>;

#[repr(C)]
pub struct cavel_options {
    pub struct_size: u64,
    pub progress: cavel_progress,
    pub user: *mut c_void,
    pub kernel: *const c_char,
    pub threads: u64,
}

#[repr(C)]
pub struct cavel_match_input {
    pub struct_size: u64,
    pub officers: u64,
    pub capacity: *const u64,
    pub load: *const u64,
    pub targets: u64,
    pub seats: *const u32,
    pub leads: *const u32,
    pub lead_offsets: *const u64,
    pub lead: *const u32,
    pub other_offsets: *const u64,
    pub other: *const u32,
    pub pool: u64,
    pub tickets: *const u8,
    pub ticket_size: u64,
    pub before_offsets: *const u64,
    pub before: *const u32,
    pub teams: u64,
    pub team_offsets: *const u64,
    pub team: *const u32,
}

#[repr(C)]
pub struct cavel_change {
    pub struct_size: u64,
    pub day: i32,
    pub to: i32,
    pub evidence: *const c_char,
    pub evidence_size: u64,
    pub approver: *const c_char,
    pub approver_size: u64,
    pub reason: *const c_char,
    pub reason_size: u64,
    pub target: *const c_char,
    pub target_size: u64,
    pub task: *const c_char,
    pub task_size: u64,
}

#[repr(C)]
pub struct cavel_due_question {
    pub struct_size: u64,
    pub clock: *const c_char,
    pub clock_size: u64,
    pub from: i32,
    pub days: i32,
    pub unit: i32,
    pub closes: i32,
    pub provisional: i32,
    pub has_as_of: i32,
    pub as_of: i32,
    pub reserved: i32,
}

#[repr(C)]
pub struct cavel_deadline_facts {
    pub struct_size: u64,
    pub status: i32,
    pub reason: i32,
    pub from: i32,
    pub days: i32,
    pub unit: i32,
    pub notice_year: i32,
    pub last_day: i32,
    pub nominal: i32,
    pub not_before: i32,
    pub as_of: i32,
    pub end: i64,
    pub clock: *const c_char,
    pub clock_size: u64,
    pub evidence: u64,
    pub calendar: [u8; 32],
}

macro_rules! opaque {
    ($($name:ident)*) => {
        $(
            #[repr(C)]
            pub struct $name {
                _private: [u8; 0],
            }
        )*
    };
}

opaque!(cavel_calendar cavel_deadline cavel_files cavel_matching cavel_problems cavel_selection cavel_selector cavel_text);
// A stream of the Arrow C stream interface, as the crate that makes it declares it.
opaque!(ArrowArrayStream);

pub const TEXT_NAME: i32 = 1;
pub const TEXT_MESSAGE_ZH: i32 = 6;
pub const TEXT_MESSAGE_EN: i32 = 7;
pub const TEXT_REMEDY_ZH: i32 = 8;
pub const TEXT_REMEDY_EN: i32 = 9;
pub const SEVERITY_ERROR: i32 = 2;

extern "C" {
    pub fn cavel_calendar_free(calendar: *mut cavel_calendar);
    pub fn cavel_calendar_china(calendar: *mut *mut cavel_calendar) -> i32;
    pub fn cavel_calendar_load(
        base: *const cavel_calendar,
        text: *const c_char,
        size: u64,
        calendar: *mut *mut cavel_calendar,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_calendar_range(
        calendar: *const cavel_calendar,
        first: *mut i32,
        last: *mut i32,
        fingerprint: *mut u8,
    ) -> i32;
    pub fn cavel_calendar_text(calendar: *const cavel_calendar, text: *mut *mut cavel_text) -> i32;
    pub fn cavel_is_working(
        calendar: *const cavel_calendar,
        day: i32,
        working: *mut i32,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_nth_working_day(
        calendar: *const cavel_calendar,
        from: i32,
        n: i32,
        day: *mut i32,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_nth_working_days(
        calendar: *const cavel_calendar,
        from: *const i32,
        count: u64,
        n: i32,
        to: *mut i32,
        unanswered: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_working_days_between(
        calendar: *const cavel_calendar,
        from: i32,
        to: i32,
        days: *mut i32,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_due(
        calendar: *const cavel_calendar,
        question_json: *const c_char,
        size: u64,
        language: i32,
        deadlines_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_due_days(
        calendar: *const cavel_calendar,
        clock: *const c_char,
        size: u64,
        from: *const i32,
        count: u64,
        to: *mut i32,
        unanswered: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_deadline_new(
        calendar: *const cavel_calendar,
        question: *const cavel_due_question,
        deadline: *mut *mut cavel_deadline,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_deadline_free(deadline: *mut cavel_deadline);
    pub fn cavel_deadline_get(deadline: *const cavel_deadline, facts: *mut cavel_deadline_facts) -> i32;
    pub fn cavel_deadline_evidence(
        deadline: *const cavel_deadline,
        index: u64,
        day: *mut i32,
        kind: *mut i32,
        holiday: *mut *const c_char,
        holiday_size: *mut u64,
        notice: *mut *const c_char,
        notice_size: *mut u64,
        issued: *mut i32,
    ) -> i32;
    pub fn cavel_clocks(language: i32, clocks_json: *mut *mut cavel_text) -> i32;
    pub fn cavel_rule_pack_read(
        json: *const c_char,
        size: u64,
        canonical_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_rule_pack_shipped(
        name: *const c_char,
        size: u64,
        canonical_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_abi_version() -> u32;
    pub fn cavel_version_number() -> u32;
    pub fn cavel_version() -> *const c_char;
    pub fn cavel_kernel_name(suite: i32, index: u64, name: *mut *const c_char, size: *mut u64) -> i32;
    pub fn cavel_problems_free(problems: *mut cavel_problems);
    pub fn cavel_problems_count(problems: *const cavel_problems, count: *mut u64) -> i32;
    pub fn cavel_problems_at(
        problems: *const cavel_problems,
        index: u64,
        code: *mut i32,
        severity: *mut i32,
        row: *mut u64,
    ) -> i32;
    pub fn cavel_problems_text(
        problems: *const cavel_problems,
        index: u64,
        which: i32,
        text: *mut *const c_char,
        size: *mut u64,
    ) -> i32;
    pub fn cavel_fault_text(status: i32, which: i32, text: *mut *const c_char, size: *mut u64) -> i32;
    pub fn cavel_text_free(text: *mut cavel_text);
    pub fn cavel_text_get(text: *const cavel_text, bytes: *mut *const c_char, size: *mut u64) -> i32;
    pub fn cavel_files_free(files: *mut cavel_files);
    pub fn cavel_files_new(files: *mut *mut cavel_files) -> i32;
    pub fn cavel_files_put(
        files: *mut cavel_files,
        path: *const c_char,
        path_size: u64,
        bytes: *const c_char,
        size: u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_files_put_arrow(
        files: *mut cavel_files,
        path: *const c_char,
        path_size: u64,
        rows: *mut ArrowArrayStream,
        names: *const *const c_char,
        name_sizes: *const u64,
        count: u64,
        options: *const cavel_options,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_files_add(files: *mut cavel_files, more: *const cavel_files) -> i32;
    pub fn cavel_files_count(files: *const cavel_files, count: *mut u64) -> i32;
    pub fn cavel_files_get(
        files: *const cavel_files,
        path: *const c_char,
        path_size: u64,
        bytes: *mut *const c_char,
        size: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_files_at(
        files: *const cavel_files,
        index: u64,
        path: *mut *const c_char,
        path_size: *mut u64,
        bytes: *mut *const c_char,
        size: *mut u64,
    ) -> i32;
    pub fn cavel_check_targets(
        csv: *const c_char,
        size: u64,
        plan_json: *const c_char,
        plan_size: u64,
        event_json: *const c_char,
        event_size: u64,
        options: *const cavel_options,
        rows: *mut u64,
        usable: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_check_officers(
        csv: *const c_char,
        size: u64,
        options: *const cavel_options,
        rows: *mut u64,
        usable: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_commitment(
        suite: i32,
        secret: *const c_char,
        size: u64,
        commitment: *mut u8,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_link_previous_event(
        papers: *mut cavel_files,
        previous: *const cavel_files,
        reason: *const c_char,
        reason_size: u64,
        earlier: *const *const cavel_files,
        count: u64,
        options: *const cavel_options,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_announce(
        papers: *const cavel_files,
        strict: i32,
        options: *const cavel_options,
        event: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_simulate(
        papers: *const cavel_files,
        runs: u64,
        seed: u32,
        language: i32,
        options: *const cavel_options,
        report_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_draw(
        event: *const cavel_files,
        names: *const *const c_char,
        name_sizes: *const u64,
        values: *const *const c_char,
        value_sizes: *const u64,
        count: u64,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_repair(
        event: *const cavel_files,
        rosters: *const cavel_files,
        change: *const cavel_change,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_change_target(
        event: *const cavel_files,
        rosters: *const cavel_files,
        kind: i32,
        change: *const cavel_change,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_extend(
        event: *const cavel_files,
        change: *const cavel_change,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_open(
        event: *const cavel_files,
        day: i32,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_close(
        event: *const cavel_files,
        day: i32,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_cancel(
        event: *const cavel_files,
        change: *const cavel_change,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_void(
        event: *const cavel_files,
        reason: *const c_char,
        size: u64,
        options: *const cavel_options,
        added: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_verify(
        event: *const cavel_files,
        announcement: *const u8,
        announcement_size: u64,
        records: *const u8,
        records_size: u64,
        language: i32,
        options: *const cavel_options,
        report_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_event_ticket(
        event: *const cavel_files,
        task: *const c_char,
        task_size: u64,
        id: *const c_char,
        id_size: u64,
        options: *const cavel_options,
        ticket_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_inspection_baseline(
        event: *const cavel_files,
        options: *const cavel_options,
        event_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_matching_free(matching: *mut cavel_matching);
    pub fn cavel_match(
        input: *const cavel_match_input,
        options: *const cavel_options,
        matching: *mut *mut cavel_matching,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_match_teams(
        input: *const cavel_match_input,
        fallback: i32,
        options: *const cavel_options,
        matching: *mut *mut cavel_matching,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_match_repair(
        input: *const cavel_match_input,
        options: *const cavel_options,
        matching: *mut *mut cavel_matching,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_match_repair_teams(
        input: *const cavel_match_input,
        options: *const cavel_options,
        matching: *mut *mut cavel_matching,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_matching_size(
        matching: *const cavel_matching,
        targets: *mut u64,
        officers: *mut u64,
        pool: *mut u64,
    ) -> i32;
    pub fn cavel_matching_panel(
        matching: *const cavel_matching,
        target: u64,
        officers: *mut *const u32,
        count: *mut u64,
        leader: *mut u32,
    ) -> i32;
    pub fn cavel_matching_loads(matching: *const cavel_matching, loads: *mut *const u64, count: *mut u64) -> i32;
    pub fn cavel_matching_certificate(
        matching: *const cavel_matching,
        targets: *mut *const u32,
        target_count: *mut u64,
        officers: *mut *const u32,
        officer_count: *mut u64,
        demand: *mut u64,
        residual_capacity: *mut u64,
        pool: *mut u64,
    ) -> i32;
    pub fn cavel_matching_mode(
        matching: *const cavel_matching,
        mode: *mut i32,
        teams: *mut u64,
        changed: *mut u64,
    ) -> i32;
    pub fn cavel_matching_team(
        matching: *const cavel_matching,
        team: u64,
        officers: *mut *const u32,
        count: *mut u64,
    ) -> i32;
    pub fn cavel_matching_forced(
        matching: *const cavel_matching,
        targets: *mut *const u32,
        officers: *mut *const u32,
        count: *mut u64,
    ) -> i32;
    pub fn cavel_hash(suite: i32, bytes: *const c_char, size: u64, digest: *mut u8) -> i32;
    pub fn cavel_list_digest(
        suite: i32,
        ids: *const *const c_char,
        sizes: *const u64,
        count: u64,
        options: *const cavel_options,
        digest: *mut u8,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_list_digest_block(
        suite: i32,
        bytes: *const c_char,
        size: u64,
        offsets: *const u64,
        count: u64,
        options: *const cavel_options,
        digest: *mut u8,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_lot_seed(suite: i32, seed: *const u8, label: *const c_char, size: u64, lot_seed: *mut u8) -> i32;
    pub fn cavel_ticket(
        suite: i32,
        lot_seed: *const u8,
        id: *const c_char,
        size: u64,
        ticket: *mut u8,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selection_free(selection: *mut cavel_selection);
    pub fn cavel_select(
        suite: i32,
        lot_seed: *const u8,
        ids: *const *const c_char,
        sizes: *const u64,
        count: u64,
        sample: u64,
        reserve: u64,
        options: *const cavel_options,
        selection: *mut *mut cavel_selection,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_select_block(
        suite: i32,
        lot_seed: *const u8,
        bytes: *const c_char,
        size: u64,
        offsets: *const u64,
        count: u64,
        sample: u64,
        reserve: u64,
        options: *const cavel_options,
        selection: *mut *mut cavel_selection,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selection_size(selection: *const cavel_selection, sample: *mut u64, reserve: *mut u64) -> i32;
    pub fn cavel_selection_get(
        selection: *const cavel_selection,
        indices: *mut *const u64,
        tickets: *mut *const u8,
    ) -> i32;
    pub fn cavel_selection_new(
        indices: *const u64,
        tickets: *const u8,
        sample: u64,
        reserve: u64,
        selection: *mut *mut cavel_selection,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selection_merge(
        shards: *const *const cavel_selection,
        first: *const u64,
        count: u64,
        sample: u64,
        reserve: u64,
        selection: *mut *mut cavel_selection,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selector_free(selector: *mut cavel_selector);
    pub fn cavel_selector_new(
        suite: i32,
        lot_seed: *const u8,
        sample: u64,
        reserve: u64,
        population: u64,
        options: *const cavel_options,
        selector: *mut *mut cavel_selector,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selector_push(
        selector: *mut cavel_selector,
        ids: *const *const c_char,
        sizes: *const u64,
        count: u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selector_push_block(
        selector: *mut cavel_selector,
        bytes: *const c_char,
        size: u64,
        offsets: *const u64,
        count: u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_selector_finish(
        selector: *mut cavel_selector,
        selection: *mut *mut cavel_selection,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_check_credit_code(code: *const c_char, size: u64, problems: *mut *mut cavel_problems) -> i32;
    pub fn cavel_sector(
        industry: *const c_char,
        industry_size: u64,
        sector: *mut *const c_char,
        size: *mut u64,
        is_open: *mut i32,
    ) -> i32;
    pub fn cavel_parse_fraction(
        text: *const c_char,
        size: u64,
        numerator: *mut u64,
        denominator: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_sample_size(
        population: u64,
        numerator: u64,
        denominator: u64,
        rounding: i32,
        size: *mut u64,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_bits_needed(population: u64, sample: u64, bits: *mut u64) -> i32;
    pub fn cavel_parse_day(text: *const c_char, size: u64, day: *mut i32, problems: *mut *mut cavel_problems) -> i32;
    pub fn cavel_format_day(day: i32, text: *mut c_char) -> i32;
    pub fn cavel_validate_inspection(
        inspection_json: *const c_char,
        inspection_size: u64,
        event_json: *const c_char,
        event_size: u64,
        catalogue_json: *const c_char,
        catalogue_size: u64,
        calendar: *const cavel_calendar,
        day: i32,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_validate_inspections(
        inspections: *const cavel_files,
        event_json: *const c_char,
        event_size: u64,
        catalogue_json: *const c_char,
        catalogue_size: u64,
        calendar: *const cavel_calendar,
        day: i32,
        options: *const cavel_options,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_publication_report(
        event_json: *const c_char,
        event_size: u64,
        inspections: *const cavel_files,
        calendar: *const cavel_calendar,
        day: i32,
        ahead: i32,
        options: *const cavel_options,
        report_json: *mut *mut cavel_text,
        problems: *mut *mut cavel_problems,
    ) -> i32;
    pub fn cavel_publish(
        event: *const cavel_files,
        inspections: *const cavel_files,
        catalogue_json: *const c_char,
        catalogue_size: u64,
        calendar: *const cavel_calendar,
        day: i32,
        options: *const cavel_options,
        notice: *mut *mut cavel_files,
        problems: *mut *mut cavel_problems,
    ) -> i32;
}

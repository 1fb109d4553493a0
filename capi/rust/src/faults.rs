// SPDX-License-Identifier: Apache-2.0
//! Faults by name: what [`crate::Problem::code`] and [`crate::Error::code`] say.
// Written by tests/fault_constants.py from include/cavel/fault_list.inc.

/// 为空。is empty.
pub const TEXT_EMPTY: i32 = 100;
/// 超过 255 字节。is longer than 255 bytes.
pub const TEXT_TOO_LONG: i32 = 101;
/// 含有控制字符（如制表符、换行）。holds a control byte (tab, line break, ...).
pub const TEXT_CONTROL_BYTE: i32 = 102;
/// 首尾有空格。begins or ends with a space.
pub const TEXT_OUTER_SPACE: i32 = 103;
/// 不是有效的 UTF-8。is not valid UTF-8.
pub const TEXT_NOT_UTF8: i32 = 104;
/// 名称只能用 1 至 32 个字母、数字、点、下划线、连字符。is not 1 to 32 of A-Z a-z 0-9 . _ -.
pub const NAME_FORM: i32 = 105;
/// 另有 … 处问题未列出。… more problems are not listed.
pub const PROBLEMS_LEFT_OUT: i32 = 106;
/// 含有控制字符（…）。holds a control character (…).
pub const TEXT_CONTROL_CHARACTER: i32 = 107;
/// 含有改变文字方向或分行的符号（…），显示出来的与实际内容不同。holds a mark of direction or a line separator (…): it does not read as it is.
pub const TEXT_DIRECTION: i32 = 108;
/// 含有乱码（…）。holds what is left of a broken encoding (…).
pub const TEXT_BROKEN: i32 = 109;
/// 含有不可见字符、组合符号、特殊空格或私用区字符（…）。holds a hidden, combining or private-use character or an odd space (…).
pub const TEXT_HIDDEN_CHARACTER: i32 = 110;
/// 以“…”开头，用表格软件打开公布的表格时会被当作公式。begins with …: a spreadsheet that opens the published table takes it for a formula.
pub const TEXT_FORMULA: i32 = 111;
/// 没有写抽查比例。is empty; a fraction is expected.
pub const FRACTION_EMPTY: i32 = 120;
/// 不是可读的比例。is not a fraction.
pub const FRACTION_FORM: i32 = 121;
/// 比例大于 100%。is more than the whole.
pub const FRACTION_OVER_ONE: i32 = 122;
/// 分母为 0。has the denominator 0.
pub const FRACTION_ZERO_DENOMINATOR: i32 = 123;
/// 比例的位数过多。has too many digits.
pub const FRACTION_TOO_LONG: i32 = 124;
/// 比例带有正负号。has a sign.
pub const FRACTION_SIGN: i32 = 125;
/// 比例中有空格。holds a space.
pub const FRACTION_SPACE: i32 = 126;
/// 比例中有全角字符。holds a full-width character.
pub const FRACTION_FULL_WIDTH: i32 = 127;
/// 比例中有逗号或顿号。holds a comma.
pub const FRACTION_COMMA: i32 = 128;
/// 小数点前或后没有数字。has no digit before or after its point.
pub const FRACTION_POINT: i32 = 129;
/// 不是 2022-06-01 这样的日期。is not a date such as 2022-06-01.
pub const DATE_FORM: i32 = 130;
/// 日历上没有这一天。is not a day of the calendar.
pub const DATE_NOT_A_DAY: i32 = 131;
/// 年份须在 1400 至 9999 之间。has a year outside 1400 to 9999.
pub const DATE_RANGE: i32 = 132;
/// 不是 2022-06-01T09:00:00+08:00 这样的时刻。is not an instant such as 2022-06-01T09:00:00+08:00.
pub const INSTANT_FORM: i32 = 133;
/// 时刻没有写明时区。is an instant without an offset.
pub const INSTANT_WITHOUT_OFFSET: i32 = 134;
/// 没有统一社会信用代码。has no unified social credit code.
pub const CREDIT_CODE_MISSING: i32 = 140;
/// 统一社会信用代码为 … 位，应为 18 位。has … characters; a unified social credit code has 18.
pub const CREDIT_CODE_LENGTH: i32 = 141;
/// 统一社会信用代码中有空格或不可见字符。holds a space or an invisible character.
pub const CREDIT_CODE_SPACE: i32 = 142;
/// 统一社会信用代码中有全角字符。holds full-width characters.
pub const CREDIT_CODE_FULL_WIDTH: i32 = 143;
/// 统一社会信用代码中有小写字母。holds lower-case letters.
pub const CREDIT_CODE_LOWER_CASE: i32 = 144;
/// 统一社会信用代码不使用字母 I、O、Z、S、V。holds a letter that the code does not use (I O Z S V).
pub const CREDIT_CODE_UNUSED_LETTER: i32 = 145;
/// 统一社会信用代码中有不能使用的字符“…”。holds the character "…", which the code does not use.
pub const CREDIT_CODE_CHARACTER: i32 = 146;
/// 这是公民身份号码，不是统一社会信用代码。is a resident identity number, not a unified social credit code.
pub const CREDIT_CODE_IDENTITY_CARD: i32 = 147;
/// 第 1 位“…”不是登记管理部门代码。begins with "…", which is not a registering department.
pub const CREDIT_CODE_DEPARTMENT: i32 = 148;
/// 第 3 至 8 位“…”应为 6 位数字的行政区划代码。has "…" at places 3 to 8, where six digits name the area.
pub const CREDIT_CODE_AREA: i32 = 149;
/// 校验码不符（由前 17 位算得的是 …）。has a wrong check character (the first 17 give …).
pub const CREDIT_CODE_CHECK: i32 = 150;
/// 前面有表格软件的文本标记（单引号或 ="）。begins with a spreadsheet's text mark (an apostrophe or =").
pub const CREDIT_CODE_TEXT_MARK: i32 = 151;
/// 场所后缀“…”不是 1 至 8 位数字或大写字母。has the site suffix …, which is not 1 to 8 of 0-9 A-Z.
pub const CREDIT_CODE_SITE: i32 = 152;
/// 名录没有数据行。has no rows of data.
pub const ROSTER_NO_ROWS: i32 = 200;
/// 标题行缺少“…”一列。has no column … in its header.
pub const ROSTER_COLUMN_MISSING: i32 = 201;
/// 与“…”列含义相同，无法确定用哪一列。means the same as column …; which one counts is unclear.
pub const ROSTER_COLUMN_REPEATED: i32 = 202;
/// 单元格不足（实有/应有 …）。has too few cells (found/expected …).
pub const ROW_SHORT: i32 = 203;
/// 单元格过多（实有/应有 …）。has too many cells (found/expected …).
pub const ROW_LONG: i32 = 204;
/// 一行超过 65535 字节。is a row of more than 65535 bytes.
pub const ROW_TOO_LONG: i32 = 205;
/// 双引号没有成对。opens a quotation mark that is never closed.
pub const CSV_QUOTE_OPEN: i32 = 206;
/// 右引号之后还有文字。has text after a closing quotation mark.
pub const CSV_QUOTE_TEXT: i32 = 207;
/// 文件是 UTF-16（“Unicode 文本”）编码。is a UTF-16 file ("Unicode text").
pub const CSV_UTF16: i32 = 208;
/// 不是 CSV 文本文件（可能是 Excel 工作簿）。is not CSV text (perhaps a workbook).
pub const CSV_NOT_TEXT: i32 = 209;
/// 无法读取文件：…。cannot be read: ….
pub const FILE_UNREADABLE: i32 = 210;
/// 含有无法识别的字符（编码损坏）。holds bytes that are not characters (broken encoding).
pub const CELL_NOT_UTF8: i32 = 211;
/// 含有无法识别的字符（编码损坏），该列不参与抽取，原样保留。holds bytes that are not characters; the draw does not use this column, and it is kept as it is.
pub const PRIVATE_CELL_NOT_UTF8: i32 = 212;
/// 标识重复：第 … 行。occurs more than once: rows ….
pub const DUPLICATE_ID: i32 = 213;
/// 这是公民身份号码，不能作为标识（标识要公开）。is a resident identity number; an id is published.
pub const ID_IDENTITY_NUMBER: i32 = 214;
/// 含有竖线“|”。holds a vertical bar.
pub const AREA_SEPARATOR: i32 = 215;
/// 不是次数。is not a number of times.
pub const COUNT_FORM: i32 = 216;
/// 不是国民经济行业代码。is not a code of GB/T 4754.
pub const INDUSTRY_FORM: i32 = 217;
/// 没有填写名称。has no name.
pub const ROSTER_NAME_MISSING: i32 = 218;
/// 标识中有特殊空格（全角空格、不间断空格等）。holds a space other than the ordinary one.
pub const ID_ODD_SPACE: i32 = 219;
/// 标识中有不可见字符或组合符号。holds a hidden or combining character.
pub const ID_HIDDEN_CHARACTER: i32 = 220;
/// 标识中有全角或兼容字符，与“…”看似相同。holds full-width or compatibility characters and looks like ….
pub const ID_FULL_WIDTH: i32 = 221;
/// 与第 … 行的标识看似相同。looks like the id of row ….
pub const ID_LOOK_ALIKE: i32 = 222;
/// 代码有效，但也符合公民身份号码的规则。is a valid code that also passes as an identity number.
pub const CREDIT_CODE_LIKE_IDENTITY_NUMBER: i32 = 223;
/// 严格模式：有 … 行不能参与抽取，未采用该名录。has … rows that cannot be drawn and is refused in strict mode.
pub const ROSTER_STRICT: i32 = 224;
/// 这一列的行数与第一列（… 行）不同。has another number of rows than the first column (…).
pub const TABLE_COLUMNS_UNEQUAL: i32 = 225;
/// 本机不能转换 GB18030 编码。is GB18030, which this system cannot convert.
pub const CSV_NO_CONVERTER: i32 = 226;
/// 写了多个取值，本列只按一个整体比较。holds several values where one is compared as a whole.
pub const CELL_SEVERAL_VALUES: i32 = 227;
/// 中间的空格或“…”不是分隔符，按一个取值处理。is read as one value: neither a space nor … separates values.
pub const CELL_ONE_VALUE: i32 = 228;
/// 标题中有不可见字符或特殊空格，看上去是“…”。holds a hidden character or an odd space and looks like ….
pub const HEADER_DECEPTIVE: i32 = 229;
/// 整行空白。is a blank row.
pub const ROW_BLANK: i32 = 230;
/// 第 … 行中有空字节（NUL）。holds a zero byte in row ….
pub const CSV_NUL: i32 = 231;
/// 国民经济行业分类（GB/T 4754-2017）中没有这个代码[[；已有的上级代码是 …]]。is not a code of GB/T 4754-2017\[\[; the class above it that exists is …\]\].
pub const INDUSTRY_UNKNOWN: i32 = 232;
/// 门类字母有误：该大类属于门类 …。has the wrong letter: this division belongs to section ….
pub const INDUSTRY_LETTER: i32 = 233;
/// 可能丢了开头的 0，原为 …。may have lost its leading zero: ….
pub const INDUSTRY_ZERO_LOST: i32 = 234;
/// 与行业代码不符：代码 {first} 属于“{rest}”。contradicts the industry code: {first} belongs to {rest}.
pub const SECTOR_CONTRADICTION: i32 = 235;
/// 未填行业，按代码归入“{first}”，共 {rest} 家；该规则的除外情形不全，须由本机关确认。has no sector, so {first} is used ({rest} enterprises); not all exceptions of this rule are known.
pub const SECTOR_UNCONFIRMED: i32 = 236;
/// 未填行业，由代码不能确定属于哪个行业，共 … 家。has no sector, and the code does not determine it (… enterprises).
pub const SECTOR_UNDECIDED: i32 = 237;
/// 不是正式工作人员，不能参加“…”。is not formal staff and cannot be drawn for ….
pub const OFFICER_NOT_FORMAL: i32 = 240;
/// 没有行政执法证件，不能参加“…”。has no credential and cannot be drawn for ….
pub const OFFICER_WITHOUT_CREDENTIAL: i32 = 241;
/// 执法证件在“…”抽查时间内无效或中途失效。has a credential that is not valid for the window of ….
pub const OFFICER_CREDENTIAL_DAYS: i32 = 242;
/// 在“…”抽查时间内全程请假。is on leave for the whole window of ….
pub const OFFICER_ON_LEAVE: i32 = 243;
/// 不负责行业“…”。does not cover the sector ….
pub const OFFICER_SECTOR: i32 = 244;
/// 不负责区域“…”。does not cover the region ….
pub const OFFICER_REGION: i32 = 245;
/// 对检查对象 … 已决定回避。is recused from ….
pub const OFFICER_RECUSED: i32 = 246;
/// 不符合“…”对执法人员的条件。does not satisfy the condition on officers of ….
pub const OFFICER_CONDITION: i32 = 247;
/// 应填“是”或“否”。is neither yes nor no.
pub const YES_NO_FORM: i32 = 250;
/// 请假日期无法识别。is not a period of leave.
pub const LEAVE_FORM: i32 = 251;
/// 止日早于起日。ends before it begins.
pub const DAYS_REVERSED: i32 = 252;
/// 填了执法证件号，没有填有效期。has a credential without its last day.
pub const CREDENTIAL_WITHOUT_DAYS: i32 = 253;
/// 执法证件号重复：第 … 行。has the credential number of another row: rows ….
pub const CREDENTIAL_REPEATED: i32 = 254;
/// 检查依据不是 … 之一。is none of the bases ….
pub const LEDGER_BASIS: i32 = 255;
/// 晚于公告校验值公布之日 …。is after the day on which the announcement's digest is published, ….
pub const LEDGER_DAY: i32 = 256;
/// 检查对象名录中没有这家企业，这样的台账行共 … 行。is not an enterprise of the roster; … rows of the ledger are like this.
pub const LEDGER_UNKNOWN_TARGET: i32 = 257;
/// 检查台账有错误，未采用。has errors and is refused.
pub const LEDGER_REFUSED: i32 = 258;
/// 回避状态无法识别。is not the state of a recusal.
pub const RECUSAL_STATE_FORM: i32 = 260;
/// 回避记录缺少“…”。lacks ….
pub const RECUSAL_INCOMPLETE: i32 = 261;
/// 决定时间早于申请时间。was decided before it was requested.
pub const RECUSAL_TIMES: i32 = 262;
/// 执法人员名录中没有这个编号。is not an officer of the roster.
pub const RECUSAL_UNKNOWN_OFFICER: i32 = 263;
/// 检查对象名录中没有这个代码。is not an enterprise of the roster.
pub const RECUSAL_UNKNOWN_TARGET: i32 = 264;
/// 状态为申请中，却填有决定时间。is only requested but has a time of decision.
pub const RECUSAL_UNDECIDED: i32 = 265;
/// 回避名册有错误，未采用。has errors and is refused.
pub const RECUSALS_REFUSED: i32 = 266;
/// 是 .xlsx 工作簿，本程序编译时未含电子表格功能。is a .xlsx workbook, and this cavel was built without spreadsheets.
pub const WORKBOOK_UNAVAILABLE: i32 = 270;
/// 是旧式工作簿（.xls、.et）或加了密码的文件。is an old workbook (.xls, .et) or is protected by a password.
pub const WORKBOOK_OLD: i32 = 271;
/// 是 … 文件，不是 .xlsx 工作簿。is …, not a .xlsx workbook.
pub const WORKBOOK_OTHER: i32 = 272;
/// 工作簿已损坏或不完整：…。is a damaged or incomplete workbook: ….
pub const WORKBOOK_DAMAGED: i32 = 273;
/// 工作簿超过读取上限：…。is a workbook beyond what is read: ….
pub const WORKBOOK_TOO_LARGE: i32 = 274;
/// 工作簿中有不应有的内容（…），未读取。is a workbook with content that no spreadsheet writes (…) and was not read.
pub const WORKBOOK_HOSTILE: i32 = 275;
/// 没有这个工作表；现有：…。has no such sheet; there are: ….
pub const WORKBOOK_SHEET_MISSING: i32 = 276;
/// 有几个工作表都像是所要的名录：…。has several sheets that could be meant: ….
pub const WORKBOOK_SHEET_UNCLEAR: i32 = 277;
/// 找不到标题行[[；第 {first} 行最像，缺少“{rest}”]]。has no header row\[\[; row {first} is most like one and lacks {rest}\]\].
pub const HEADER_NOT_FOUND: i32 = 278;
/// 标题行在第 … 行，以上各行不作数据。has its header in row …; the rows above are not read as data.
pub const HEADER_BELOW: i32 = 279;
/// 标题读作“…”。is a header read as ….
pub const HEADER_CLEANED: i32 = 280;
/// 是合计、说明或重复的标题，不作数据。is a total, a note or a repeated header and is not read as data.
pub const ROW_NOT_DATA: i32 = 281;
/// 有 … 行被隐藏或筛去，仍作数据读取。has … hidden or filtered rows; they are read as data.
pub const ROWS_HIDDEN: i32 = 282;
/// 合并了单元格 …，只有左上角的一格有值。has the merged cells …: only the first of them holds the value.
pub const CELLS_MERGED: i32 = 283;
/// 是数字而不是文本，表格软件已丢失第 15 位以后的数字。is a number, not text: the spreadsheet has lost all digits after the 15th.
pub const CELL_DIGITS_LOST: i32 = 284;
/// 公式出错或没有计算结果[[（…）]]。holds a formula without a result\[\[ (…)\]\].
pub const CELL_FORMULA: i32 = 285;
/// 有表格软件的文本标记（单引号或 ="）或全角字符，应为 …。holds a spreadsheet's text mark (an apostrophe or =") or full-width characters, for ….
pub const CELL_TEXT_MARK: i32 = 286;
/// 日期的年不在最前，无法确定是哪一天。is a date whose year does not come first: which day it is cannot be known.
pub const DATE_DAY_FIRST: i32 = 287;
/// 有 {first} 格不是标准写法，如 {rest}。has {first} cells in other forms, such as {rest}.
pub const DATES_READ: i32 = 288;
/// 不是 .xlsx 或 .csv 文件名。is not the name of a .xlsx or .csv file.
pub const WORKLIST_FILE: i32 = 289;
/// 没有这个项目；最接近的是“…”。is no item of this table; the nearest is ….
pub const TABLE_ITEM_UNKNOWN: i32 = 290;
/// 项目重复：第 … 行已有。is there already, in row ….
pub const TABLE_ITEM_REPEATED: i32 = 291;
/// 读作 …。is read as ….
pub const CELL_READ_AS: i32 = 292;
/// 不是可读的条件。is not a condition.
pub const CONDITION_FORM: i32 = 293;
/// 不是可读的抽查时间。is not a period of visits.
pub const WINDOW_FORM: i32 = 294;
/// 没有写筛选条件，名录中的每一家都在内。has no filter: every enterprise of the roster is in it.
pub const PLAN_FILTER_ALL: i32 = 295;
/// 计划中没有这个任务；最接近的是“…”。is no task of the plan; the nearest is ….
pub const TABLE_TASK_UNKNOWN: i32 = 296;
/// 不是完好的 Arrow 表（…）。is no sound Arrow table (…).
pub const ARROW_TABLE: i32 = 297;
/// 这一列的 Arrow 类型“…”不能作为名录的单元格。has the Arrow type …, which is no cell of a roster.
pub const ARROW_TYPE: i32 = 298;
/// 提供数据的一方报告错误：…。cannot be read to its end; its producer reports: ….
pub const ARROW_STREAM: i32 = 299;
/// 不是有效的 JSON（…）。is not JSON (…).
pub const JSON_SYNTAX: i32 = 300;
/// 同一对象中有两个同名的键。two members of one object have this name.
pub const JSON_REPEATED: i32 = 301;
/// 不是整数，或超出 ±9007199254740991。is not an integer within -9007199254740991 to 9007199254740991.
pub const JSON_NUMBER: i32 = 302;
/// 不得为 null。may not be null.
pub const JSON_NULL: i32 = 303;
/// 缺少此项。is missing.
pub const JSON_MISSING: i32 = 304;
/// 类型不符，应为 …。is of another type than ….
pub const JSON_TYPE: i32 = 305;
/// 超出范围 …。is outside ….
pub const JSON_RANGE: i32 = 306;
/// 应为下列之一：…。is none of: ….
pub const JSON_WORD: i32 = 307;
/// 没有这个键[[；最接近的是“…”]]。is not known\[\[; the nearest known name is …\]\].
pub const JSON_UNKNOWN: i32 = 308;
/// 应为整数。is to be an integer.
pub const JSON_INTEGER: i32 = 309;
/// 事项目录中没有检查事项。the catalogue has no items.
pub const CATALOGUE_WITHOUT_ITEMS: i32 = 310;
/// 标识重复。this id occurs twice.
pub const CATALOGUE_REPEATED: i32 = 311;
/// 没有这个类别。no category has this number.
pub const CATALOGUE_CATEGORY_UNKNOWN: i32 = 312;
/// 类别序号须从 1 起递增。categories are not numbered from 1 upwards.
pub const CATALOGUE_CATEGORY_ORDER: i32 = 313;
/// 事项 … 没有法律依据。item … names no legal basis.
pub const CATALOGUE_BASIS_MISSING: i32 = 314;
/// 没有这种证据类型。is not a kind of evidence.
pub const CATALOGUE_EVIDENCE_UNKNOWN: i32 = 315;
/// 失效日期早于施行日期 …。ends before it begins, ….
pub const CATALOGUE_DAYS: i32 = 316;
/// 计划中没有抽查任务。the plan has no task.
pub const PLAN_NO_TASK: i32 = 330;
/// 任务代号重复。two tasks have the same name.
pub const PLAN_TASK_REPEATED: i32 = 331;
/// 共用签号组名称与组外的任务“…”相同。the lot has the name of task …, which is not in it.
pub const PLAN_LOT_NAMED_AS_TASK: i32 = 332;
/// 抽查时间的最后一日 … 早于第一日。the window ends on …, before it begins.
pub const PLAN_WINDOW_REVERSED: i32 = 333;
/// 任务没有分层。the task has no stratum.
pub const PLAN_NO_STRATUM: i32 = 334;
/// 分层名称重复。two strata of the task have the same name.
pub const PLAN_STRATUM_REPEATED: i32 = 335;
/// 排除理由不得使用保留名称。this reason is reserved.
pub const PLAN_REASON_RESERVED: i32 = 336;
/// 有的任务抽取执法人员，有的任务不抽取。officers are drawn for some tasks and not for others.
pub const PLAN_OFFICERS_FOR_SOME: i32 = 337;
/// 检查组少于两人。a panel has fewer than two officers.
pub const PLAN_PANEL_TOO_SMALL: i32 = 338;
/// 组长人数只能是 0 或 1。the number of leads is neither 0 nor 1.
pub const PLAN_LEADS: i32 = 339;
/// 抽取的执法人员数为 0。the pool of officers is empty.
pub const PLAN_POOL_EMPTY: i32 = 340;
/// 只有固定分组方式才能写明改用逐户方式。a fallback is allowed only in mode team.
pub const PLAN_FALLBACK: i32 = 341;
/// 名录中没有“…”列。the roster has no column ….
pub const PLAN_COLUMN_MISSING: i32 = 342;
/// 有 … 家企业不属于任何一层，例如此家。… enterprises belong to no stratum, for example this one.
pub const PLAN_STRATUM_NONE: i32 = 343;
/// 已检查次数不是整数。the number of inspections is not an integer.
pub const PLAN_CAP_VALUE: i32 = 344;
/// 计划范围内该行业有 … 家企业不在任何任务之内。… enterprises of this sector of the plan's scope are in no task.
pub const PLAN_SCOPE_UNCOVERED: i32 = 345;
/// 行业或区域含有“|”或制表符。the sector or region holds a | or a tab.
pub const PLAN_FACT_SEPARATOR: i32 = 346;
/// 被排除的企业不在任务的筛选范围内。the excluded enterprise is not one that the task covers.
pub const PLAN_EXCLUSION_UNKNOWN: i32 = 347;
/// 计划要用以前的抽取记录，但没有给出。the plan counts earlier events, but none was given.
pub const PLAN_EARLIER_MISSING: i32 = 348;
/// 计划要抽取检查事项，但没有给出事项目录。the plan draws check items, but no catalogue was given.
pub const PLAN_ITEMS_WITHOUT_CATALOGUE: i32 = 349;
/// 计划要抽取执法人员，但没有给出执法人员名录。the plan draws officers, but no roster of officers was given.
pub const PLAN_OFFICERS_MISSING: i32 = 350;
/// 任务的参抽名单为空。the frame of the task is empty.
pub const PLAN_FRAME_EMPTY: i32 = 351;
/// 条件没有列出任何值。the condition lists no value.
pub const PLAN_CONDITION_EMPTY: i32 = 352;
/// 含有不可见字符、特殊空格或多余空格。holds hidden characters, odd or superfluous spaces.
pub const PLAN_VALUE_DECEPTIVE: i32 = 353;
/// 名录中没有一行是这个值[[；最接近的是“…”]]。is a value that no row of the roster has\[\[; the nearest is "…"\]\].
pub const PLAN_VALUE_UNKNOWN: i32 = 354;
/// 没有任务抽查这个值，涉及 {first} 家企业[[；计划中最接近的值是“{rest}”]]。is a value that no task takes: {first} enterprises have it\[\[; the nearest value of the plan is "{rest}"\]\].
pub const PLAN_VALUE_UNCOVERED: i32 = 355;
/// 种其他取值也没有任务抽查，共 … 家企业。further values are taken by no task, … enterprises in all.
pub const PLAN_VALUES_UNCOVERED: i32 = 356;
/// 含有不可见字符、特殊空格或乱码（同样写法共 … 行），筛选不到。holds hidden characters, odd spaces or broken characters (in … rows): no condition matches it.
pub const CELL_DECEPTIVE: i32 = 357;
/// 抽查时间在公告校验值公布之日（…）以前就结束了。ends before the digest is published, ….
pub const WINDOW_BEFORE_PUBLICATION: i32 = 358;
/// 抽查时间在随机源产生之日（…）以前就结束了。ends before the source can be read, ….
pub const WINDOW_BEFORE_SOURCE: i32 = 359;
/// 参抽名单为空：名录中有 … 行因有误而无法抽取。has an empty frame: … rows of the roster have errors and cannot be drawn.
pub const FRAME_EMPTY_BY_REJECTIONS: i32 = 360;
/// 符合条件的执法人员只有这么多名，每个检查组需要 … 名。is the number of officers who may be drawn; a panel needs ….
pub const OFFICERS_TOO_FEW: i32 = 361;
/// 可任组长的符合条件人员只有这么多名，每个检查组需要 … 名。is the number of officers who may lead; a panel needs ….
pub const LEADS_TOO_FEW: i32 = 362;
/// 全部符合条件人员的任务上限合计只有这么多人次，检查组共需 … 人次。is the sum of the capacities of all officers who may be drawn; the panels need ….
pub const CAPACITY_TOO_SMALL: i32 = 363;
/// 派不出检查组的企业有 … 家（此为其一），无论怎样抽取都会抽中其中一家。is one of … enterprises that too few officers may visit: whatever is drawn, one of them is.
pub const TARGETS_WITHOUT_PANEL: i32 = 364;
/// 派不出检查组的企业有 … 家（此为其一），抽中后无法配齐检查组。is one of … enterprises that too few officers may visit: if one is drawn, its panel cannot be filled.
pub const TARGETS_PERHAPS_WITHOUT_PANEL: i32 = 365;
/// 行业代码有误（同样写法共 … 行），而计划按这一列选取企业。is a doubtful industry code (in … rows), and the plan filters by this column.
pub const PLAN_INDUSTRY_DOUBTFUL: i32 = 366;
/// 与行业代码 {first} 不符（共 {rest} 行），而计划按行业选取企业。contradicts the industry code {first} (in {rest} rows), and the plan filters by sector.
pub const PLAN_SECTOR_CONTRADICTION: i32 = 367;
/// 名称不能用作文件名，或与“…”仅大小写不同。cannot be the name of a file, or differs from … in case alone.
pub const PLAN_NAME_UNUSABLE: i32 = 368;
/// 有 … 家取这个值的企业不在任何任务之内。is the value of … enterprises that are in no task.
pub const PLAN_ROWS_UNCOVERED: i32 = 369;
/// 不是仅校验码不符的统一社会信用代码，无须确认或不能确认。is not a code whose only defect is its check character.
pub const CONFIRMED_ID_FORM: i32 = 370;
/// 同一代码确认了两次。is confirmed twice.
pub const CONFIRMED_ID_REPEATED: i32 = 371;
/// 名录中没有一行使用这个已确认的代码。is confirmed, but no row of the roster has it.
pub const CONFIRMED_ID_UNUSED: i32 = 372;
/// 年度上限按检查台账计算，但没有给出台账。the cap is counted from the ledger of visits, and none was given.
pub const PLAN_LEDGER_MISSING: i32 = 373;
/// 年度上限写法不对：…。the cap is not well formed: ….
pub const PLAN_CAP_FORM: i32 = 374;
/// 给出了检查台账，但计划没有按台账计算的上限。a ledger was given, and no cap of the plan is counted from it.
pub const PLAN_LEDGER_UNUSED: i32 = 375;
/// 没有这个规则包，最接近的是 …。is no rule pack; the nearest is ….
pub const RULE_PACK_UNKNOWN: i32 = 380;
/// 这个规则包写了两次。is named twice.
pub const RULE_PACK_REPEATED: i32 = 381;
/// 没有写明任何规则包。names no rule pack.
pub const RULE_PACK_NONE: i32 = 382;
/// 公告校验值公布之日规则包不施行（…）。is not in force on the day on which the digest is published (…).
pub const RULE_PACK_NOT_IN_FORCE: i32 = 383;
/// 同一规则包内标识重复。occurs twice in the pack.
pub const RULE_REPEATED: i32 = 384;
/// 终止日期早于起始日期 …。ends before it begins, ….
pub const RULE_DAYS: i32 = 385;
/// channels 中没有这个公开渠道，最接近的是 …。is none of the channels of the pack; the nearest is ….
pub const RULE_CHANNEL_UNKNOWN: i32 = 386;
/// 没有规则使用这个公开渠道。is a channel that no rule of the pack uses.
pub const RULE_CHANNEL_UNUSED: i32 = 387;
/// 规则没有写明公开渠道。the rule names no channel.
pub const RULE_WITHOUT_CHANNEL: i32 = 388;
/// 规则包中没有所代替的一般规则，最接近的是 …。is no general rule of the packs; the nearest is ….
pub const RULE_GENERAL_UNKNOWN: i32 = 389;
/// 所代替的一般规则（…）自另一事件起算。names as its general rule …, which starts with another event.
pub const RULE_GENERAL_OTHER_EVENT: i32 = 390;
/// 前面的规则包中没有要停用的规则，最接近的是 …。is switched off, and no earlier pack has it; the nearest is ….
pub const RULE_OFF_UNKNOWN: i32 = 391;
/// 规则包只约束另一机关（…）。is a rule pack that binds another office (…).
pub const RULE_PACK_OTHER_OFFICE: i32 = 392;
/// 规则包名称与文件名（…）不同。is the name of a rule pack whose file is named otherwise (…).
pub const RULE_PACK_FILE_NAME: i32 = 393;
/// 行业对照表的版本、行业代码版本或行数不合规定，应为 …。is no version, edition of codes or number of rows that a sector table has; expected ….
pub const RULE_SECTORS_FORM: i32 = 394;
/// 封闭清单与本版本的清单不同（…）。differs from the closed list of this version (…).
pub const RULE_LIST_OTHER: i32 = 395;
/// 规则包不覆盖计划的抽查时间（施行期间 …）。is a rule pack that does not hold during the plan's whole window (…).
pub const RULE_PACK_WINDOW: i32 = 396;
/// 规则包与公告的校验值不符（公告为 …）。is not the rule pack that the announcement binds (…).
pub const RULE_PACK_DIFFERS: i32 = 397;
/// 同一标识被抽中两次，位于名单第 … 个。is an id drawn twice, at places … of the list.
pub const DRAWN_TWICE: i32 = 400;
/// 名单有 … 个标识，超过一次抽取的上限 4294967295 个。is a list of … ids, more than the 4294967295 of one selection.
pub const TOO_MANY_IDS: i32 = 401;
/// 分层编号与名单不符：…。does not give each id of the list a stratum: ….
pub const STRATUM_OF_EACH: i32 = 402;
/// 实际标识数少于预告的总数，无法确定所需的 … 个。is fewer ids than announced; the … to be selected cannot be determined.
pub const FEWER_IDS_THAN_ANNOUNCED: i32 = 403;
/// 抽取批次从 1 开始。events are numbered from 1.
pub const EVENT_NUMBER: i32 = 410;
/// 首个抽取批次不应有再次抽取理由。a first event cannot give a reason for a further draw.
pub const EVENT_REASON_WITHOUT_RECORD: i32 = 411;
/// 抽取批次应为 …（上一抽取批次加一）。the event should be number …, one after the previous.
pub const EVENT_NUMBER_GAP: i32 = 412;
/// 上一抽取批次已作废，或者就同一计划再次抽取，须写明理由。the previous event was void, or this plan was drawn before: a reason is required.
pub const EVENT_REASON_MISSING: i32 = 413;
/// 上一抽取批次属于另一抽取机关“…”。the previous record is of another body, ….
pub const EVENT_OTHER_BODY: i32 = 414;
/// 这项任务在同一抽查时间内已由“…”抽取过，再次抽取须写明理由。was drawn for the same window in …: a second draw requires a reason.
pub const EVENT_PLAN_DRAWN_BEFORE: i32 = 415;
/// 抽取批次密钥应为 64 位小写十六进制数字（32 字节）。the event key is 64 lower-case hexadecimal digits, 32 bytes.
pub const EVENT_KEY_FORM: i32 = 416;
/// 没有发现不足，不应有“明知不足仍予公告”的理由。gives a reason to announce a shortage, but there is none.
pub const EVENT_WITHOUT_SHORTAGE: i32 = 417;
/// 随机源名称重复。two sources have the same name.
pub const SOURCE_REPEATED: i32 = 420;
/// 没有公开随机源。there is no public source of randomness.
pub const SOURCE_NO_PUBLIC: i32 = 421;
/// 暂缓公开的抽取须有密封随机数。an event under embargo needs a sealed source.
pub const SOURCE_EMBARGO_UNSEALED: i32 = 422;
/// 最早时刻须写作 2022-06-01T21:15:00+08:00 的形式。the earliest instant is not of the form 2022-06-01T21:15:00+08:00.
pub const SOURCE_INSTANT: i32 = 423;
/// 公告校验值 … 才公布，随机源的值可能已经产生。the value may exist before the announcement's digest is published on ….
pub const SOURCE_BEFORE_ANNOUNCEMENT: i32 = 424;
/// 替补随机源与公开随机源不是一一对应。a standby source and the public source that it replaces do not name each other one to one.
pub const SOURCE_STANDBY: i32 = 425;
/// 替补随机源的取值少于它所替补的 …。the standby source has fewer values than …, which it replaces.
pub const SOURCE_STANDBY_WEAKER: i32 = 426;
/// 公开随机源不足 … 比特，结果可以逐一试出。the public sources supply fewer than … bits: all outcomes could be tried.
pub const SOURCE_TOO_FEW_BITS: i32 = 427;
/// 不是随机源的取值格式。is not a form of a public value.
pub const SOURCE_FORM: i32 = 428;
/// 公开随机源只有 … 比特，少于建议的或本次所需的。the public sources supply … bits, fewer than is sound or than the draw needs.
pub const SOURCE_BITS_SHORT: i32 = 429;
/// 公告中没有这个随机源。the announcement names no such source.
pub const SOURCE_UNKNOWN: i32 = 430;
/// 缺少这个随机源的值。the value of this source is missing.
pub const SOURCE_VALUE_MISSING: i32 = 431;
/// 这个随机源的值填写了两次。this source was given two values.
pub const SOURCE_VALUE_REPEATED: i32 = 432;
/// 值不符合公告的格式 …。the value is not in the announced form ….
pub const SOURCE_VALUE_FORM: i32 = 433;
/// 这个随机源没有指明替补，不能没有取值。this source has no standby: it cannot be left out.
pub const SOURCE_CANNOT_FAIL: i32 = 434;
/// 所替补的随机源未产生取值，须填写替补的值。the source that it replaces failed: the standby's value is required.
pub const SOURCE_STANDBY_SILENT: i32 = 435;
/// 所替补的随机源已有取值，替补不得取值。the source that it replaces has a value: the standby must have none.
pub const SOURCE_STANDBY_NOT_NEEDED: i32 = 436;
/// 密封随机数的秘密须为 64 位小写十六进制数字。a secret is 64 lower-case hexadecimal digits.
pub const SOURCE_SECRET_FORM: i32 = 437;
/// 秘密与公告的预存校验值 … 不符。the secret is not the one committed to, ….
pub const SOURCE_SECRET_OTHER: i32 = 438;
/// 最早时刻 … 未到，值不可能已经产生。the value cannot exist before ….
pub const SOURCE_TOO_EARLY: i32 = 439;
/// 预存校验值须为 64 位小写十六进制数字。a commitment is 64 lower-case hexadecimal digits.
pub const SOURCE_COMMITMENT: i32 = 440;
/// 密封随机数的秘密不得写在命令行上。is the secret of a sealed source and must not be given on the command line.
pub const SOURCE_SECRET_IN_THE_OPEN: i32 = 448;
/// 号码没有从小到大排列，应写成“…”。the numbers do not ascend: … is meant.
pub const SOURCE_VALUE_ORDER: i32 = 449;
/// 此处应为“…”一行。the line … is expected here.
pub const ANNOUNCEMENT_LINE: i32 = 450;
/// 此行的值不合格式。the value of this line is malformed.
pub const ANNOUNCEMENT_VALUE: i32 = 451;
/// 各行重复或未按顺序排列。lines repeat or are out of order.
pub const ANNOUNCEMENT_ORDER: i32 = 452;
/// 公告最后一行之后还有内容。something follows the announcement's last line.
pub const ANNOUNCEMENT_TAIL: i32 = 453;
/// 此行与规定的写法不是逐字节相同。this line is not byte for byte as prescribed.
pub const ANNOUNCEMENT_SPELLING: i32 = 454;
/// 抽中数与比例不符，应为 …。the sample is not of the size that the fraction gives, ….
pub const ANNOUNCEMENT_SAMPLE_SIZE: i32 = 455;
/// 检查事项与事项目录须同时有或同时没有。check items must be given if and only if there is a catalogue.
pub const ANNOUNCEMENT_ITEMS: i32 = 456;
/// 抽取的事项多于目录中的 … 项。more items are drawn than the … in the catalogue.
pub const ANNOUNCEMENT_ITEMS_OVER: i32 = 457;
/// 两份名单会得到同一个文件名。two lists would have the same file name.
pub const ANNOUNCEMENT_PATH: i32 = 458;
/// 名录去向不平，应为 …。the balance of the roster does not add up, … is expected.
pub const ANNOUNCEMENT_BALANCE: i32 = 459;
/// 没有“end of announcement”一行。the line end of announcement is missing.
pub const STATEMENT_UNFINISHED: i32 = 460;
/// 此处应为以“…”开头的一行。a line that begins with … is expected here.
pub const STATEMENT_LINE: i32 = 461;
/// 最后一个随机源的值之后还有内容。something follows the last source's value.
pub const STATEMENT_TAIL: i32 = 462;
/// 名单与公告的校验值不符（公告为 …）。the list is not the announced one (…).
pub const LIST_DIFFERS: i32 = 470;
/// 缺少名单。the list is missing.
pub const LIST_MISSING: i32 = 471;
/// 名单未按字节升序排列，或有重复。the lines are not ascending by bytes, or one repeats.
pub const LIST_ORDER: i32 = 472;
/// 名单中的一行不合格式。a line of the list is malformed.
pub const LIST_LINE: i32 = 473;
/// 同一企业出现在两层。an enterprise is in two strata.
pub const LIST_IN_TWO_STRATA: i32 = 474;
/// 参抽名单中的企业缺少行业和区域信息。an enterprise of the frame has no line in the target facts.
pub const LIST_FACT_MISSING: i32 = 475;
/// 名单第一行应为“salt”、一个空格和 64 位小写十六进制数字。the first line of the list is not salt, a space and 64 lower-case hexadecimal digits.
pub const LIST_SALT: i32 = 476;
/// 参抽名单、排除名单中的企业数与公告的名录去向（…）不符。is the number of enterprises in frames, or in exclusions alone; the announced balance has ….
pub const LIST_BALANCE: i32 = 477;
/// 缺少这个文件。the file is missing.
pub const PAPER_MISSING: i32 = 478;
/// 执法人员不足，无法为全部检查对象配齐检查组。…。the officers do not suffice for a complete assignment. ….
pub const MATCH_INCOMPLETE: i32 = 500;
/// 现有检查小组无法覆盖全部检查对象。…。the teams do not suffice for all targets. ….
pub const MATCH_TEAMS_INCOMPLETE: i32 = 501;
/// 变更后无法补足检查组。…。the seats that became free cannot be filled. ….
pub const MATCH_REPAIR_INCOMPLETE: i32 = 502;
/// 检查组人数须在 2 至 1073741823 之间。a panel has fewer than 2 or more than 1073741823 seats.
pub const MATCH_PANEL_SIZE: i32 = 503;
/// 组长人数只能为 0 或 1。the number of leads is not 0 or 1.
pub const MATCH_LEAD_RULE: i32 = 504;
/// 可派人员清单未按次序、有重复或超出名录。the list of allowed officers is out of order, repeats one or goes beyond the roster.
pub const MATCH_OFFICER_LIST: i32 = 505;
/// 同一人员既列为可任组长又列为其他人员。an officer is in both seat classes of one target.
pub const MATCH_OFFICER_TWICE: i32 = 506;
/// 已承担的检查超过其上限 …。the load is over the capacity ….
pub const MATCH_LOAD_OVER_CAPACITY: i32 = 507;
/// 人员池人数须为 1 以上。the pool has no officer.
pub const MATCH_POOL_EMPTY: i32 = 508;
/// 人员表长度不符，应为 …。the table does not have one entry for each officer (…).
pub const MATCH_TABLE_SIZE: i32 = 509;
/// 原检查组有重复人员、人数超出或人员不在人员池内。a current panel repeats an officer, is too large or has an officer from outside the pool.
pub const MATCH_STANDING_PANEL: i32 = 510;
/// 没有任何变更：没有人员新增回避或不能到岗，也没有替换、终止、中止、恢复检查或延长时间。nothing changes: no pair became forbidden, no target is replaced, excused, suspended or resumed, no window extended.
pub const REPAIR_NOTHING: i32 = 520;
/// 本次活动不抽取执法人员，没有可变更的检查组。the event draws no officers: there is no panel to repair.
pub const REPAIR_WITHOUT_OFFICERS: i32 = 521;
/// 变更理由只能是 recusal（回避）、unavailable（不能到岗），依此次序各列一次。is neither recusal nor unavailable, or not in that order, each once.
pub const REPAIR_REASON: i32 = 522;
/// 人员不在人员资格名单中，或企业不在任何参抽名单中。names an officer without an eligibility line, or an enterprise of no frame.
pub const REPAIR_LINE_STRANGER: i32 = 523;
/// 这一组合此前已经禁止。the pair was forbidden before.
pub const REPAIR_LINE_STANDS: i32 = 524;
/// 任务“…”的检查组名单与现有检查对象不符。the panels of task … are not those of its current targets.
pub const REPAIR_OTHER_TARGETS: i32 = 525;
/// 公告时的名录中有此人，现在的名录中没有。is in the announced roster and not in this one.
pub const REPAIR_OFFICER_MISSING: i32 = 526;
/// 不是所列的理由：…。is not one of the reasons: ….
pub const CHANGE_REASON: i32 = 527;
/// 早于 …：变更之日不早于公告校验值的公布日和上一记录之日。is before …: a change is not decided before the announcement was published or before the last record.
pub const CHANGE_DAY: i32 = 528;
/// 抽取批次已经结束（…），不再变更。the event has ended (…) and cannot be changed any more.
pub const EVENT_ENDED: i32 = 529;
/// 没有被抽中，或已经被替换。was not drawn, or has been replaced already.
pub const REPLACE_NOT_STANDING: i32 = 530;
/// 已经检查，不得替换、终止或中止检查（…）。has been visited and cannot be replaced, excused or suspended (…).
pub const REPLACE_VISITED: i32 = 531;
/// 备选已用尽（…）。the reserve is used up (…).
pub const RESERVE_USED_UP: i32 = 532;
/// 已经终止检查。was excused.
pub const TARGET_EXCUSED: i32 = 533;
/// 同一层还有备选（…），不得终止检查。a reserve is left in its stratum (…): it cannot be excused.
pub const EXCUSE_RESERVE_LEFT: i32 = 534;
/// 已经中止检查。is suspended already.
pub const TARGET_SUSPENDED: i32 = 535;
/// 没有中止检查，不能恢复。is not suspended and cannot be resumed.
pub const TARGET_NOT_SUSPENDED: i32 = 536;
/// 没有这项任务。is not a task of the event.
pub const EXTEND_TASK_UNKNOWN: i32 = 537;
/// 不晚于现有的最后一日 …。is not after the present last day, ….
pub const EXTEND_NOT_LATER: i32 = 538;
/// 已检查名单不符：列有从未抽中的企业，或缺少上一记录已列的企业。is not a list of visited targets: it names one that was never drawn, or lacks one of the previous record.
pub const CHANGE_VISITED: i32 = 539;
/// 结果尚未公开，不能办结。the event is not opened and cannot be closed.
pub const EVENT_NOT_OPENED: i32 = 540;
/// 与重新计算的结果不同，应为“…”。is not what the recomputation gives, ….
pub const VERIFY_DIFFERS: i32 = 600;
/// 缺少文件。the file is missing.
pub const VERIFY_MISSING: i32 = 601;
/// 文件末尾没有换行，可能不完整。the file does not end with a line feed and may be cut short.
pub const VERIFY_UNFINISHED: i32 = 602;
/// 目录中多出不属于本次抽取的文件。the file does not belong to the event.
pub const VERIFY_UNEXPECTED: i32 = 603;
/// 记录不是规范形式的 JSON（字节 … 处）。the record is not canonical JSON (at byte …).
pub const RECORD_FORM: i32 = 604;
/// 记录缺少此项或类型不符。the record lacks this member, or its type is another.
pub const RECORD_MEMBER: i32 = 605;
/// 内容相同，只是换行符被改成了 CR LF。is the same text, but its lines end with CR LF.
pub const VERIFY_CARRIAGE_RETURNS: i32 = 619;
/// 不是日历文件：首行应为 cavel calendar 1。is not a calendar file: its first line is not cavel calendar 1.
pub const CALENDAR_HEAD: i32 = 700;
/// 没有写明日历名称。does not name its calendar.
pub const CALENDAR_UNNAMED: i32 = 701;
/// 日历名称写了两次。names the calendar twice.
pub const CALENDAR_HEAD_TWICE: i32 = 702;
/// 不能接续在日历“…”之后。cannot continue the calendar ….
pub const CALENDAR_OTHER_BASE: i32 = 703;
/// 地方日历不能单独使用。is a local calendar without a national one under it.
pub const CALENDAR_LOCAL_ALONE: i32 = 704;
/// 没有任何年度的放假安排。arranges no year.
pub const CALENDAR_WITHOUT_YEAR: i32 = 705;
/// 无法识别这一行。begins with a word that is not known.
pub const CALENDAR_LINE: i32 = 706;
/// 行内词数不对，应有 … 个。does not have … words after the first.
pub const CALENDAR_WORDS: i32 = 707;
/// 同一文号登载了两次。is a notice that is there already.
pub const CALENDAR_NOTICE_TWICE: i32 = 708;
/// 印发日期既不是日期也不是 unknown。is neither a date of issue nor unknown.
pub const CALENDAR_ISSUED: i32 = 709;
/// 不是通知可以安排的年度。is not a year that this notice can arrange.
pub const CALENDAR_YEAR: i32 = 710;
/// 该年度已有安排（已至 … 年）。is a year that is arranged already (through …).
pub const CALENDAR_YEAR_TWICE: i32 = 711;
/// 年度不连续，应为 … 年。leaves a gap: the next year is ….
pub const CALENDAR_YEAR_GAP: i32 = 712;
/// 早于前一年度通知（…）的印发日期。is not after the day on which … was issued.
pub const CALENDAR_ISSUED_ORDER: i32 = 713;
/// 日历超过 149 年。makes the calendar longer than 149 years.
pub const CALENDAR_TOO_LONG: i32 = 714;
/// 这一天不在任何通知之下。does not belong to a notice.
pub const CALENDAR_WITHOUT_NOTICE: i32 = 715;
/// 不在该通知可以安排的期间内（…）。is outside the days that the notice can arrange (…).
pub const CALENDAR_DAY_OUTSIDE: i32 = 716;
/// 这一天已有安排。is arranged already.
pub const CALENDAR_DAY_TWICE: i32 = 717;
/// 是星期六或星期日，原本休息。is a Saturday or Sunday, off without saying so.
pub const CALENDAR_OFF_ON_WEEKEND: i32 = 718;
/// 是星期一至星期五，原本上班。is a Monday to Friday, worked without saying so.
pub const CALENDAR_WORK_ON_WEEKDAY: i32 = 719;
/// 与全国日历相同，没有任何变动。changes nothing of the national calendar.
pub const CALENDAR_LOCAL_IDLE: i32 = 720;
/// 此前的通知没有以此名称安排这一天。withdraws a day that no earlier notice arranged under that name.
pub const CALENDAR_WITHDRAW_NOTHING: i32 = 721;
/// 早于该通知的印发日期 …。is before the notice was issued, on ….
pub const CALENDAR_ISSUED_LATE: i32 = 722;
/// 日历文件无法读取（…）。is a calendar file that cannot be read (…).
pub const CALENDAR_UNREADABLE: i32 = 723;
/// 法定节假日（…）没有列为放假，通知录入不全。is a statutory holiday (…) that the notice does not give: it was only copied in part.
pub const CALENDAR_STATUTORY_MISSING: i32 = 724;
/// 早于日历的第一天。is before the calendar begins.
pub const CALENDAR_NOT_REACHED: i32 = 740;
/// 须待国务院办公厅发布 … 年放假安排。needs the notice for ….
pub const CALENDAR_NEEDS_NOTICE: i32 = 741;
/// 取决于通知 … 当时是否已经印发，其印发日期不详。depends on whether … had been issued, and its day of issue is not established.
pub const CALENDAR_UNDATED: i32 = 742;
/// 没有这个期限规则，最接近的是 …。is not a clock; the nearest is ….
pub const CLOCK_UNKNOWN: i32 = 750;
/// 期限须为 1 至 3660 日。is not 1 to 3660 days.
pub const CLOCK_COUNT: i32 = 751;
/// 不是可以起算的日期。is not a day from which to count.
pub const CLOCK_START: i32 = 752;
/// 停止业务活动的时间须为 00:01 至 24:00。is not a close of business between 00:01 and 24:00.
pub const CLOCK_CLOSES: i32 = 753;
/// 该规则在起算日不施行（施行期间 …）。is not in force on the day of the start (in force …).
pub const CLOCK_NOT_IN_FORCE: i32 = 754;
/// 没有写期限：须是期限规则、工作日数或日历日数。is a question without a clock, a number of working days or one of calendar days.
pub const CLOCK_LENGTH: i32 = 755;
/// 不是天数。is not a number of days.
pub const CLOCK_NUMBER: i32 = 756;
/// 检查编号为空或不合规则。the number of the inspection is empty or not a valid id.
pub const VISIT_ID: i32 = 800;
/// 不是本次抽取活动（…）的检查。the inspection names another event than ….
pub const VISIT_EVENT: i32 = 801;
/// 本次抽取活动中没有这个任务。the event has no such task.
pub const VISIT_TASK: i32 = 802;
/// 该企业未被抽中，不得作为随机抽查对象。the target was not drawn: a random inspection is not allowed.
pub const VISIT_NOT_DRAWN: i32 = 803;
/// 该企业不是在这个任务中抽中的，应为 …。the target was drawn for …, not for this task.
pub const VISIT_OTHER_TASK: i32 = 804;
/// 该企业是备选对象，没有载明理由启用。the target is a reserve that was not called up with a reason.
pub const VISIT_RESERVE: i32 = 805;
/// 该企业已载明理由终止检查：…。the target was excused: ….
pub const VISIT_EXCUSED: i32 = 806;
/// 没有写明依据的文号（年度执法计划、全覆盖方案、专项部署、投诉举报或转办交办）。the document on which the visit rests is not named (plan, scheme, order, report).
pub const VISIT_PLAN: i32 = 807;
/// 该企业在本次抽取活动中被抽中，但依据没有写随机抽查，抽查任务仍未完成。the target was drawn in this event, but the basis is not random: this visit does not count for the draw.
pub const VISIT_BASIS_DRAWN: i32 = 808;
/// 该企业本年度检查次数已达上限 …。the target has reached its annual cap of … inspections.
pub const VISIT_OVER_CAP: i32 = 809;
/// 事项目录名称或版本与所用目录（…）不同。the name or version of the catalogue differs from the one in use (…).
pub const VISIT_CATALOGUE: i32 = 810;
/// 检查当日该事项目录不施行（…）。the catalogue is not in force on the day of the visit (…).
pub const VISIT_CATALOGUE_DAY: i32 = 811;
/// 整改复查没有写明所复查的检查编号和事项。a recheck does not name the visit and the items that it rechecks.
pub const VISIT_RECHECK: i32 = 812;
/// 执法人员少于两人。fewer than two different officers were at the visit.
pub const VISIT_TWO_OFFICERS: i32 = 820;
/// 同一执法人员写了两次。an officer is named twice.
pub const VISIT_OFFICER_REPEATED: i32 = 821;
/// 该执法人员不是抽中的检查组成员，也没有写明更换。the officer is neither on the drawn panel nor named as a replacement.
pub const VISIT_OFFICER_STRANGER: i32 = 822;
/// 抽中的检查组成员 … 没有到场，也没有写明更换。officer … of the drawn panel was neither present nor replaced.
pub const VISIT_OFFICER_ABSENT: i32 = 823;
/// 更换执法人员没有写明理由。an officer was replaced without a reason.
pub const VISIT_REPLACEMENT_REASON: i32 = 824;
/// 被更换人不在抽中的检查组内，或更换后的人员没有到场。the replaced officer is not on the drawn panel, or the replacement is not among the officers.
pub const VISIT_REPLACEMENT: i32 = 825;
/// 执法人员名录库中没有这个编号。the officers' roster does not contain this number.
pub const VISIT_OFFICER_UNKNOWN: i32 = 826;
/// 行政执法证件在检查当日无效（有效期 …）。the credential was not valid on the day of the visit (valid …).
pub const VISIT_CREDENTIAL: i32 = 827;
/// 该执法人员对该企业已被决定回避。a recusal of this officer from this target had been granted.
pub const VISIT_RECUSED: i32 = 828;
/// 该执法人员的回避申请当日尚未决定。a recusal of this officer had been requested and not yet decided on the day.
pub const VISIT_RECUSAL_OPEN: i32 = 829;
/// 实施检查的单位为空，或与抽中检查组的单位（…）不同。the inspecting unit is empty or not that of the drawn panel (…).
pub const VISIT_UNIT: i32 = 830;
/// 到场的是变更前的检查组，变更之日不详。the panel that came was changed later, on an unknown day.
pub const VISIT_EARLIER_PANEL: i32 = 831;
/// 检查组有 … 的人员，没有写明该单位。an officer belongs to …, which is not named.
pub const VISIT_JOINT_UNIT: i32 = 832;
/// 不是抽中该企业的部门（…），或同一部门写了两次。is no department for which the target was drawn (…), or is named twice.
pub const VISIT_PART_DEPARTMENT: i32 = 833;
/// 部门联合抽查没有写明部门 … 的检查情况。a joint visit has no part of the department ….
pub const VISIT_PART_MISSING: i32 = 834;
/// 部门联合抽查的人员、事项、结果、查处和公开须写在各部门的 parts 中。belongs into the part of a department: the document of a joint visit has it outside.
pub const VISIT_PART_OUTSIDE: i32 = 835;
/// 没有载明检查前已了解检查对象基本情况。it is not recorded that the target's basics were read before the visit.
pub const VISIT_BASICS: i32 = 840;
/// 没有现场检查方案的编号或日期。the inspection scheme lacks its number or date.
pub const VISIT_SCHEME: i32 = 841;
/// 现场检查方案的日期晚于检查当日。the inspection scheme is dated after the day on which the visit began.
pub const VISIT_SCHEME_LATE: i32 = 842;
/// 现场检查方案没有写明批准人。the inspection scheme names no approver.
pub const VISIT_SCHEME_APPROVAL: i32 = 843;
/// 没有载明准备的检查仪器设备。no equipment is listed.
pub const VISIT_EQUIPMENT: i32 = 844;
/// 没有载明防护用品。no protective gear is listed.
pub const VISIT_GEAR: i32 = 845;
/// 没有写明事先审批的编号。the number of the approval before the visit is missing.
pub const VISIT_APPROVAL: i32 = 846;
/// 没有写明检查通知书或检查码的编号。the number of the inspection notice or code is missing.
pub const VISIT_NOTICE_CODE: i32 = 847;
/// 情况紧急先行检查的，审批手续尚未补办[[（期限 …）]]。an urgent visit is not approved yet\[\[ (last day …)\]\].
pub const VISIT_URGENT_UNAPPROVED: i32 = 848;
/// 情况紧急先行检查的，审批手续未在期限 … 内补办。an urgent visit was not approved by its last day, ….
pub const VISIT_URGENT_LATE: i32 = 849;
/// 没有检查开始或结束的时刻。the instant at which the visit began or ended is missing.
pub const VISIT_TIME_MISSING: i32 = 850;
/// 检查结束早于开始。the visit ended before it began.
pub const VISIT_TIMES_REVERSED: i32 = 851;
/// 检查日期不在抽查时间内（…）。a day of the visit is outside the task's window (…).
pub const VISIT_OUTSIDE_WINDOW: i32 = 852;
/// 检查早于抽取公告之日 …。the visit began before the day of the announcement, ….
pub const VISIT_BEFORE_DRAW: i32 = 853;
/// 晚于核对之日 …。this day is later than the day of the check, ….
pub const VISIT_FUTURE: i32 = 854;
/// 没有检查地点。the place of the visit is missing.
pub const VISIT_PLACE: i32 = 855;
/// 没有检查结果产生之日。the day on which the result arose is missing.
pub const VISIT_RESULT_DAY: i32 = 856;
/// 检查结果产生之日早于检查结束之日 …。the result arose before the day on which the visit ended, ….
pub const VISIT_RESULT_EARLY: i32 = 857;
/// 检查早于随机源取值最早时刻 …，当时不可能已经抽取。the visit began before …, when the sources of the draw had no values yet.
pub const VISIT_BEFORE_SOURCES: i32 = 858;
/// 没有全过程记录（照片、录像、录音）。there is no footage.
pub const VISIT_FOOTAGE: i32 = 860;
/// 影音记录的种类不是照片（photograph）、录像（video）、录音（audio）之一。the kind of footage is none of photograph, video, audio.
pub const VISIT_FOOTAGE_KIND: i32 = 861;
/// 影音记录没有 64 位小写十六进制的 SHA-256 校验值。the footage has no SHA-256 digest of 64 lower-case hexadecimal digits.
pub const VISIT_FOOTAGE_DIGEST: i32 = 862;
/// 没有拍摄时刻，或拍摄时刻不在检查期间。the footage has no instant, or one outside the visit.
pub const VISIT_FOOTAGE_TIME: i32 = 863;
/// 同一文件登记了两次。the same digest occurs twice.
pub const VISIT_FOOTAGE_REPEATED: i32 = 864;
/// 不是已知的证据种类。is not a known kind of evidence.
pub const VISIT_EVIDENCE_KIND: i32 = 865;
/// 已检查的事项没有目录所要求的证据（…）。a checked item lacks evidence that the catalogue requires (…).
pub const VISIT_EVIDENCE: i32 = 866;
/// 事项目录中没有这个事项。the catalogue has no such item.
pub const VISIT_ITEM_UNKNOWN: i32 = 870;
/// 同一事项写了两次。an item occurs twice.
pub const VISIT_ITEM_REPEATED: i32 = 871;
/// 第 … 类没有写明检查情况。nothing is said about category ….
pub const VISIT_CATEGORY: i32 = 872;
/// 没有写明这个事项的检查情况。nothing is said about an item that applies to the target.
pub const VISIT_ITEM_MISSING: i32 = 873;
/// 该事项未被抽中。the item was not drawn for this target.
pub const VISIT_ITEM_EXTRA: i32 = 874;
/// 事项不适用，没有写明理由。an item is marked not applicable without a reason.
pub const VISIT_NOT_APPLICABLE: i32 = 875;
/// 事项未检查，没有写明理由。an item was not checked without a reason.
pub const VISIT_NOT_CHECKED: i32 = 876;
/// 兜底事项没有写明检查的内容和法律依据。an open item was checked without naming matter and legal basis.
pub const VISIT_OPEN_ITEM: i32 = 877;
/// 该企业有“…”属性，事项却写为不适用。an item is marked not applicable, but the target has the attribute ….
pub const VISIT_ITEM_EXPECTED: i32 = 878;
/// 须逐项填写结果，该事项没有结果。results are stated for each item, and this checked item has none.
pub const VISIT_ITEM_RESULT: i32 = 879;
/// 事项不合格，没有写明发现的问题。an item is non-compliant and no finding names it.
pub const VISIT_WITHOUT_FINDING: i32 = 880;
/// 问题所指的事项没有判为不合格。a finding names an item that is not non-compliant.
pub const VISIT_FINDING_ITEM: i32 = 881;
/// 没有描述发现的问题。the finding is not described.
pub const VISIT_FINDING_DESCRIPTION: i32 = 882;
/// 发现的问题没有法律依据。the finding has no legal basis.
pub const VISIT_FINDING_BASIS: i32 = 883;
/// 发现的问题没有处理措施。the finding has no measure.
pub const VISIT_FINDING_MEASURE: i32 = 884;
/// 责令限期改正，没有写明期限。correction by a date was ordered without the date.
pub const VISIT_RECTIFY: i32 = 885;
/// 改正期限早于检查结束之日 …。the date for correction is before the day on which the visit ended, ….
pub const VISIT_RECTIFY_EARLY: i32 = 886;
/// 所引依据不是该事项对这类企业的依据（…）。the basis is not the one on which the item rests for this kind of firm (…).
pub const VISIT_FINDING_OTHER_BASIS: i32 = 887;
/// 规则包没有赋予本机关这项措施（…）。no rule pack gives the office the power to order this (…).
pub const VISIT_MEASURE_POWER: i32 = 888;
/// 没有检查结果。no result is stated.
pub const VISIT_NO_RESULT: i32 = 890;
/// 不是目录中的检查结果种类。is not a kind of result of the catalogue.
pub const VISIT_RESULT: i32 = 891;
/// 同一结果写了两次。a result is stated twice.
pub const VISIT_RESULT_REPEATED: i32 = 892;
/// 该结果不能与其他结果并存。this result excludes every other, and there is another.
pub const VISIT_RESULTS_CONTRADICT: i32 = 893;
/// 结果为该项，却有发现的问题。this result excludes findings, and there are findings.
pub const VISIT_RESULT_FINDING: i32 = 894;
/// 有发现的问题，但没有相应的检查结果。there are findings, and no result that rests on a finding or excludes them.
pub const VISIT_FINDING_RESULT: i32 = 895;
/// 结果为发现问题，却没有写明发现的问题。the result rests on a finding, and there is none.
pub const VISIT_RESULT_UNFOUNDED: i32 = 896;
/// 该结果须有后续处理：…。this result requires a follow-up: ….
pub const VISIT_FOLLOW_UP: i32 = 897;
/// 执法人员 … 没有签字。officer … has not signed.
pub const VISIT_UNSIGNED: i32 = 900;
/// 签字的人员不是到场的执法人员。the signer is not an officer of the visit.
pub const VISIT_SIGNATURE_STRANGER: i32 = 901;
/// 被检查单位负责人没有签字，也没有记录拒绝签字的情况。neither the responsible person's signature nor the refusal is recorded.
pub const VISIT_TARGET_UNSIGNED: i32 = 902;
/// 既有负责人签字，又记录拒绝签字。both a signature and a refusal are recorded.
pub const VISIT_SIGNED_AND_REFUSED: i32 = 903;
/// 拒绝签字的情况没有向本机关报告。the refusal to sign was not reported to the department.
pub const VISIT_REFUSAL_UNREPORTED: i32 = 904;
/// 查处没有案件编号。the handling has no case number.
pub const VISIT_CASE: i32 = 910;
/// 查处没有写明处罚或处理内容。the handling does not say what was imposed.
pub const VISIT_PENALTY: i32 = 911;
/// 作出决定没有写明决定书文号，或有文号没有日期。a decision lacks its number or its day.
pub const VISIT_DECISION: i32 = 912;
/// 决定日期早于检查开始之日 …。the decision is earlier than the day on which the visit began, ….
pub const VISIT_DECISION_EARLY: i32 = 913;
/// 重大行政执法决定没有法制审核。a major decision has no legal review.
pub const VISIT_LEGAL_REVIEW: i32 = 914;
/// 处罚决定没有写明行政裁量权基准。a decision names no standard of discretion.
pub const VISIT_DISCRETION: i32 = 915;
/// 公布日期早于决定日期，或没有决定就公布。the decision was published before it was made, or without one.
pub const VISIT_DECISION_PUBLISHED_EARLY: i32 = 916;
/// 处罚决定公开已逾期，期限 …。the decision was published after its last day, ….
pub const VISIT_DECISION_LATE: i32 = 917;
/// 处罚决定尚未公开且已逾期，期限 …。the decision is not published and its last day, …, is past.
pub const VISIT_DECISION_OVERDUE: i32 = 918;
/// 处罚决定已变更或撤销，未在期限 … 内撤回公开。a changed or annulled decision was not withdrawn by its last day, ….
pub const VISIT_WITHDRAWAL_LATE: i32 = 919;
/// 有查处，却没有写明发现的问题。a violation is handled, and there is no finding.
pub const VISIT_HANDLING_UNFOUNDED: i32 = 920;
/// 检查结果不应在这个渠道公开。no rule binds results to this channel.
pub const VISIT_CHANNEL: i32 = 940;
/// 没有写明录入人或录入时刻。who entered the result, or when, is missing.
pub const VISIT_ENTRY: i32 = 941;
/// 录入人不符，应为…。was not entered by ….
pub const VISIT_ENTERER: i32 = 942;
/// 公开人为空或不符，应为…。was not published by …, or no publisher is named.
pub const VISIT_PUBLISHER: i32 = 943;
/// 录入早于检查结果产生之日 …。was entered before the day on which the result arose, ….
pub const VISIT_ENTERED_EARLY: i32 = 944;
/// 公开早于录入。was published before it was entered.
pub const VISIT_PUBLISHED_EARLY: i32 = 945;
/// 公开已逾期，期限 …。was published after its last day, ….
pub const VISIT_PUBLISHED_LATE: i32 = 946;
/// 渠道 … 尚未公开且已逾期。is not published in …, and the last day is past.
pub const VISIT_UNPUBLISHED: i32 = 947;
/// 同一渠道又有一条，却没有写明更正理由。a second entry in the same channel does not say why it corrects the first.
pub const VISIT_ENTRY_REPEATED: i32 = 948;
/// 没有可以更正的前一条，或早于前一条。corrects an entry that is not there or was entered later.
pub const VISIT_CORRECTION: i32 = 949;
/// 渠道 … 的期限须待放假安排公布后才能确定。the last day for … is not known before the next holiday notice.
pub const VISIT_DEADLINE_UNKNOWN: i32 = 950;
/// 两份文书同一检查编号，互不为更正。two documents have the same inspection number, and neither corrects the other.
pub const VISIT_DOCUMENTS: i32 = 1000;
/// 没有所更正的文书（校验值 …）。the document that it corrects is not there (digest …).
pub const VISIT_CORRECTS_NOTHING: i32 = 1001;
/// 更正没有写明理由。the correction states no reason.
pub const VISIT_CORRECTS_REASON: i32 = 1002;
/// 所更正的文书是另一次检查（…）。the document that it corrects is of another inspection (…).
pub const VISIT_CORRECTS_OTHER: i32 = 1003;
/// 同一文书被更正两次。one document is corrected by two.
pub const VISIT_CORRECTED_TWICE: i32 = 1004;
/// 同一企业在本次抽取活动中检查了两次（另见 …）。the target was visited twice in this event (see …).
pub const VISIT_REPEATED: i32 = 1005;
/// 检查文书目录中的这个文件没有读取。a file in the folder of inspections that is not read.
pub const VISIT_FILE_UNREAD: i32 = 1007;
/// 已经存在，不会覆盖。already exists and is never overwritten.
pub const FILE_EXISTS: i32 = 1100;
/// 无法写入：…。cannot be written: ….
pub const FILE_UNWRITABLE: i32 = 1101;
/// 文件在公告之后被改动。the file was changed after the announcement.
pub const EVENT_PAPERS_CHANGED: i32 = 1102;
/// 本次活动已经抽取，不得重抽。the event has been drawn: it cannot be drawn again.
pub const EVENT_DRAWN: i32 = 1103;
/// 本次活动尚未抽取。the event has not been drawn.
pub const EVENT_NOT_DRAWN: i32 = 1104;
/// 本次活动已经公开。the event has been opened.
pub const EVENT_OPENED: i32 = 1105;
/// 本次活动尚在封存期，不得显示结果。the event is under embargo: its outcome is not shown.
pub const EVENT_EMBARGO: i32 = 1106;
/// 本次活动已经作废。the event is void.
pub const EVENT_VOID: i32 = 1107;
/// 名单中没有。is not on the list.
pub const EVENT_NO_SUCH: i32 = 1108;
/// 不是抽取活动的目录。is not the folder of an event.
pub const EVENT_FOLDER_MISSING: i32 = 1109;
/// 超出范围，应为 …。is out of range: ….
pub const OPTION_RANGE: i32 = 1120;
/// 另一个 cavel 正在使用这个活动目录，等待 … 秒后放弃。is in use by another cavel; waited … seconds.
pub const EVENT_BUSY: i32 = 1130;
/// 本步骤已经生效，但还有文件没有就位：…。the step is part of the event, but not all its files are in their places: ….
pub const EVENT_STEP_UNFINISHED: i32 = 1131;
/// 未完成的步骤要写的文件已经存在，内容不同。already exists with bytes other than those of the unfinished step.
pub const EVENT_STEP_CONFLICT: i32 = 1132;
/// 抽取已经开始但没有完成，不得作废。a draw was begun and not finished: the event cannot be void.
pub const EVENT_DRAW_BEGUN: i32 = 1133;
/// 不是普通文件（链接、设备或管道），未读取。is not a regular file (a link, device or pipe) and was not read.
pub const FILE_IRREGULAR: i32 = 1134;
/// 超过读取上限（一个文件 4 GiB，一个活动目录 16 GiB）。is beyond what is read: files of 4 GiB, events of 16 GiB.
pub const FILE_TOO_LARGE: i32 = 1135;
/// 已经写出，但未能确认存入磁盘：…。was written, but may not be on the disk: ….
pub const FILE_UNFLUSHED: i32 = 1136;
/// 是操作系统留下的文件，已忽略。was left by the operating system and is ignored.
pub const EVENT_LITTER: i32 = 1137;
/// 还有 … 个文件不属于本活动，未列出。… more files that do not belong to the event are not listed.
pub const EVENT_STRAYS: i32 = 1138;
/// 在复制期间被改动。was changed while it was copied.
pub const FILE_CHANGED: i32 = 1139;
/// 模板字段不存在；最接近的是“…”。is no field of this form; the nearest is ….
pub const FORM_FIELD_UNKNOWN: i32 = 1140;
/// 模板中的段落没有成对：…。is a section that is not opened and closed in order: ….
pub const FORM_SECTION: i32 = 1141;
/// 模板中的双花括号不完整。is a tag that is not complete.
pub const FORM_TAG: i32 = 1142;
/// 不是文书模板；最接近的是“…”。is not the template of a form; the nearest is ….
pub const FORM_TEMPLATE_UNKNOWN: i32 = 1143;
/// 检查编号“…”不在“检查”工作表中。names the inspection …, which the sheet of inspections lacks.
pub const VISIT_ROW_STRANGER: i32 = 1149;
/// 检查编号在第 … 行已有。is the number of the inspection in row … too.
pub const VISIT_ROW_REPEATED: i32 = 1150;
/// 应为下列之一：…。is none of: ….
pub const VISIT_CELL_WORD: i32 = 1151;
/// 找不到这个影音文件，无法计算校验值（…）。the file of footage cannot be read, so that its digest is unknown (…).
pub const VISIT_FOOTAGE_UNREAD: i32 = 1152;
/// 校验清单中有无法识别的行。is a line of the list of digests that cannot be read.
pub const ARCHIVE_LIST_LINE: i32 = 1160;
/// 列在校验清单中，但档案里没有。is in the list of digests and not in the archive.
pub const ARCHIVE_MISSING: i32 = 1161;
/// 在档案里，但不在校验清单中。is in the archive and not in the list of digests.
pub const ARCHIVE_UNLISTED: i32 = 1162;
/// 与校验清单不同（实为 …）。differs from the list of digests: it has ….
pub const ARCHIVE_DIFFERS: i32 = 1163;
/// 不能用作各种系统上的文件名（…）。cannot be the name of a file on every system (…).
pub const ARCHIVE_NAME: i32 = 1164;
/// 抽取活动尚未办结或终止，以后的变更不在这份档案中。the event has not ended: later changes are not in this archive.
pub const ARCHIVE_OPEN: i32 = 1165;
/// 文书 … 所列的影音文件不在档案中。is footage of inspection … and not in the archive.
pub const ARCHIVE_FOOTAGE_MISSING: i32 = 1166;
/// 与文书 … 所记的影音文件校验值不同。differs from the footage of inspection ….
pub const ARCHIVE_FOOTAGE_DIFFERS: i32 = 1167;
/// 没有这个数据来源；最接近的是“…”。is no source of an export; the nearest is ….
pub const EXPORT_SOURCE_UNKNOWN: i32 = 1170;
/// 列名重复。names a column twice.
pub const EXPORT_COLUMN_REPEATED: i32 = 1171;
/// 这种格式不能用于该来源：…。is a format that does not suit this source: ….
pub const EXPORT_FORMAT: i32 = 1172;
/// 对照表中没有这个值；已有的是 …。has no code in the mapping, which has ….
pub const EXPORT_CODE_MISSING: i32 = 1173;
/// 必填列没有值（…）。has no value in a column that must have one (…).
pub const EXPORT_VALUE_MISSING: i32 = 1174;
/// 超过 … 个字符。is longer than … characters.
pub const EXPORT_TOO_LONG: i32 = 1175;
/// 日期格式中要有 YYYY、MM、DD，时刻格式还可有 hh、mm、ss。is no form of a day: it has YYYY, MM and DD, and of an instant hh, mm and ss.
pub const EXPORT_DATE_FORM: i32 = 1176;
/// 没有给出参数。is not given.
pub const ARGUMENT_MISSING: i32 = 1200;
/// 参数超出范围。is out of range.
pub const ARGUMENT_RANGE: i32 = 1201;
/// 此项无法使用，应为 …。cannot be used; it takes ….
pub const ARGUMENT_OPTIONS: i32 = 1202;
/// 内存不足。does not fit into memory.
pub const MEMORY_EXHAUSTED: i32 = 1203;
/// 操作已被取消。was cancelled.
pub const CALL_CANCELLED: i32 = 1204;
/// 程序内部错误。met an internal error.
pub const INTERNAL_ERROR: i32 = 1205;
/// 已经结束，不能再用。has ended and cannot be used again.
pub const HANDLE_USED: i32 = 1206;
/// 没有这个文件。is not among the files.
pub const PATH_MISSING: i32 = 1207;
/// 不是可用的文件路径。is not a usable path.
pub const PATH_FORM: i32 = 1208;

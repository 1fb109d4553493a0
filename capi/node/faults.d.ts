// SPDX-License-Identifier: Apache-2.0
// Written by tests/fault_constants.py from include/cavel/fault_list.inc.
/** Faults by name: what the code of a Problem or CavelError says. */
export declare const Fault: {
  /** 为空。is empty. */
  readonly TEXT_EMPTY: 100;
  /** 超过 255 字节。is longer than 255 bytes. */
  readonly TEXT_TOO_LONG: 101;
  /** 含有控制字符（如制表符、换行）。holds a control byte (tab, line break, ...). */
  readonly TEXT_CONTROL_BYTE: 102;
  /** 首尾有空格。begins or ends with a space. */
  readonly TEXT_OUTER_SPACE: 103;
  /** 不是有效的 UTF-8。is not valid UTF-8. */
  readonly TEXT_NOT_UTF8: 104;
  /** 名称只能用 1 至 32 个字母、数字、点、下划线、连字符。is not 1 to 32 of A-Z a-z 0-9 . _ -. */
  readonly NAME_FORM: 105;
  /** 另有 … 处问题未列出。… more problems are not listed. */
  readonly PROBLEMS_LEFT_OUT: 106;
  /** 含有控制字符（…）。holds a control character (…). */
  readonly TEXT_CONTROL_CHARACTER: 107;
  /** 含有改变文字方向或分行的符号（…），显示出来的与实际内容不同。holds a mark of direction or a line separator (…): it does not read as it is. */
  readonly TEXT_DIRECTION: 108;
  /** 含有乱码（…）。holds what is left of a broken encoding (…). */
  readonly TEXT_BROKEN: 109;
  /** 含有不可见字符、组合符号、特殊空格或私用区字符（…）。holds a hidden, combining or private-use character or an odd space (…). */
  readonly TEXT_HIDDEN_CHARACTER: 110;
  /** 以“…”开头，用表格软件打开公布的表格时会被当作公式。begins with …: a spreadsheet that opens the published table takes it for a formula. */
  readonly TEXT_FORMULA: 111;
  /** 没有写抽查比例。is empty; a fraction is expected. */
  readonly FRACTION_EMPTY: 120;
  /** 不是可读的比例。is not a fraction. */
  readonly FRACTION_FORM: 121;
  /** 比例大于 100%。is more than the whole. */
  readonly FRACTION_OVER_ONE: 122;
  /** 分母为 0。has the denominator 0. */
  readonly FRACTION_ZERO_DENOMINATOR: 123;
  /** 比例的位数过多。has too many digits. */
  readonly FRACTION_TOO_LONG: 124;
  /** 比例带有正负号。has a sign. */
  readonly FRACTION_SIGN: 125;
  /** 比例中有空格。holds a space. */
  readonly FRACTION_SPACE: 126;
  /** 比例中有全角字符。holds a full-width character. */
  readonly FRACTION_FULL_WIDTH: 127;
  /** 比例中有逗号或顿号。holds a comma. */
  readonly FRACTION_COMMA: 128;
  /** 小数点前或后没有数字。has no digit before or after its point. */
  readonly FRACTION_POINT: 129;
  /** 不是 2022-06-01 这样的日期。is not a date such as 2022-06-01. */
  readonly DATE_FORM: 130;
  /** 日历上没有这一天。is not a day of the calendar. */
  readonly DATE_NOT_A_DAY: 131;
  /** 年份须在 1400 至 9999 之间。has a year outside 1400 to 9999. */
  readonly DATE_RANGE: 132;
  /** 不是 2022-06-01T09:00:00+08:00 这样的时刻。is not an instant such as 2022-06-01T09:00:00+08:00. */
  readonly INSTANT_FORM: 133;
  /** 时刻没有写明时区。is an instant without an offset. */
  readonly INSTANT_WITHOUT_OFFSET: 134;
  /** 没有统一社会信用代码。has no unified social credit code. */
  readonly CREDIT_CODE_MISSING: 140;
  /** 统一社会信用代码为 … 位，应为 18 位。has … characters; a unified social credit code has 18. */
  readonly CREDIT_CODE_LENGTH: 141;
  /** 统一社会信用代码中有空格或不可见字符。holds a space or an invisible character. */
  readonly CREDIT_CODE_SPACE: 142;
  /** 统一社会信用代码中有全角字符。holds full-width characters. */
  readonly CREDIT_CODE_FULL_WIDTH: 143;
  /** 统一社会信用代码中有小写字母。holds lower-case letters. */
  readonly CREDIT_CODE_LOWER_CASE: 144;
  /** 统一社会信用代码不使用字母 I、O、Z、S、V。holds a letter that the code does not use (I O Z S V). */
  readonly CREDIT_CODE_UNUSED_LETTER: 145;
  /** 统一社会信用代码中有不能使用的字符“…”。holds the character "…", which the code does not use. */
  readonly CREDIT_CODE_CHARACTER: 146;
  /** 这是公民身份号码，不是统一社会信用代码。is a resident identity number, not a unified social credit code. */
  readonly CREDIT_CODE_IDENTITY_CARD: 147;
  /** 第 1 位“…”不是登记管理部门代码。begins with "…", which is not a registering department. */
  readonly CREDIT_CODE_DEPARTMENT: 148;
  /** 第 3 至 8 位“…”应为 6 位数字的行政区划代码。has "…" at places 3 to 8, where six digits name the area. */
  readonly CREDIT_CODE_AREA: 149;
  /** 校验码不符（由前 17 位算得的是 …）。has a wrong check character (the first 17 give …). */
  readonly CREDIT_CODE_CHECK: 150;
  /** 前面有表格软件的文本标记（单引号或 ="）。begins with a spreadsheet's text mark (an apostrophe or ="). */
  readonly CREDIT_CODE_TEXT_MARK: 151;
  /** 场所后缀“…”不是 1 至 8 位数字或大写字母。has the site suffix …, which is not 1 to 8 of 0-9 A-Z. */
  readonly CREDIT_CODE_SITE: 152;
  /** 名录没有数据行。has no rows of data. */
  readonly ROSTER_NO_ROWS: 200;
  /** 标题行缺少“…”一列。has no column … in its header. */
  readonly ROSTER_COLUMN_MISSING: 201;
  /** 与“…”列含义相同，无法确定用哪一列。means the same as column …; which one counts is unclear. */
  readonly ROSTER_COLUMN_REPEATED: 202;
  /** 单元格不足（实有/应有 …）。has too few cells (found/expected …). */
  readonly ROW_SHORT: 203;
  /** 单元格过多（实有/应有 …）。has too many cells (found/expected …). */
  readonly ROW_LONG: 204;
  /** 一行超过 65535 字节。is a row of more than 65535 bytes. */
  readonly ROW_TOO_LONG: 205;
  /** 双引号没有成对。opens a quotation mark that is never closed. */
  readonly CSV_QUOTE_OPEN: 206;
  /** 右引号之后还有文字。has text after a closing quotation mark. */
  readonly CSV_QUOTE_TEXT: 207;
  /** 文件是 UTF-16（“Unicode 文本”）编码。is a UTF-16 file ("Unicode text"). */
  readonly CSV_UTF16: 208;
  /** 不是 CSV 文本文件（可能是 Excel 工作簿）。is not CSV text (perhaps a workbook). */
  readonly CSV_NOT_TEXT: 209;
  /** 无法读取文件：…。cannot be read: …. */
  readonly FILE_UNREADABLE: 210;
  /** 含有无法识别的字符（编码损坏）。holds bytes that are not characters (broken encoding). */
  readonly CELL_NOT_UTF8: 211;
  /** 含有无法识别的字符（编码损坏），该列不参与抽取，原样保留。holds bytes that are not characters; the draw does not use this column, and it is kept as it is. */
  readonly PRIVATE_CELL_NOT_UTF8: 212;
  /** 标识重复：第 … 行。occurs more than once: rows …. */
  readonly DUPLICATE_ID: 213;
  /** 这是公民身份号码，不能作为标识（标识要公开）。is a resident identity number; an id is published. */
  readonly ID_IDENTITY_NUMBER: 214;
  /** 含有竖线“|”。holds a vertical bar. */
  readonly AREA_SEPARATOR: 215;
  /** 不是次数。is not a number of times. */
  readonly COUNT_FORM: 216;
  /** 不是国民经济行业代码。is not a code of GB/T 4754. */
  readonly INDUSTRY_FORM: 217;
  /** 没有填写名称。has no name. */
  readonly ROSTER_NAME_MISSING: 218;
  /** 标识中有特殊空格（全角空格、不间断空格等）。holds a space other than the ordinary one. */
  readonly ID_ODD_SPACE: 219;
  /** 标识中有不可见字符或组合符号。holds a hidden or combining character. */
  readonly ID_HIDDEN_CHARACTER: 220;
  /** 标识中有全角或兼容字符，与“…”看似相同。holds full-width or compatibility characters and looks like …. */
  readonly ID_FULL_WIDTH: 221;
  /** 与第 … 行的标识看似相同。looks like the id of row …. */
  readonly ID_LOOK_ALIKE: 222;
  /** 代码有效，但也符合公民身份号码的规则。is a valid code that also passes as an identity number. */
  readonly CREDIT_CODE_LIKE_IDENTITY_NUMBER: 223;
  /** 严格模式：有 … 行不能参与抽取，未采用该名录。has … rows that cannot be drawn and is refused in strict mode. */
  readonly ROSTER_STRICT: 224;
  /** 这一列的行数与第一列（… 行）不同。has another number of rows than the first column (…). */
  readonly TABLE_COLUMNS_UNEQUAL: 225;
  /** 本机不能转换 GB18030 编码。is GB18030, which this system cannot convert. */
  readonly CSV_NO_CONVERTER: 226;
  /** 写了多个取值，本列只按一个整体比较。holds several values where one is compared as a whole. */
  readonly CELL_SEVERAL_VALUES: 227;
  /** 中间的空格或“…”不是分隔符，按一个取值处理。is read as one value: neither a space nor … separates values. */
  readonly CELL_ONE_VALUE: 228;
  /** 标题中有不可见字符或特殊空格，看上去是“…”。holds a hidden character or an odd space and looks like …. */
  readonly HEADER_DECEPTIVE: 229;
  /** 整行空白。is a blank row. */
  readonly ROW_BLANK: 230;
  /** 第 … 行中有空字节（NUL）。holds a zero byte in row …. */
  readonly CSV_NUL: 231;
  /** 国民经济行业分类（GB/T 4754-2017）中没有这个代码[[；已有的上级代码是 …]]。is not a code of GB/T 4754-2017[[; the class above it that exists is …]]. */
  readonly INDUSTRY_UNKNOWN: 232;
  /** 门类字母有误：该大类属于门类 …。has the wrong letter: this division belongs to section …. */
  readonly INDUSTRY_LETTER: 233;
  /** 可能丢了开头的 0，原为 …。may have lost its leading zero: …. */
  readonly INDUSTRY_ZERO_LOST: 234;
  /** 与行业代码不符：代码 {first} 属于“{rest}”。contradicts the industry code: {first} belongs to {rest}. */
  readonly SECTOR_CONTRADICTION: 235;
  /** 未填行业，按代码归入“{first}”，共 {rest} 家；该规则的除外情形不全，须由本机关确认。has no sector, so {first} is used ({rest} enterprises); not all exceptions of this rule are known. */
  readonly SECTOR_UNCONFIRMED: 236;
  /** 未填行业，由代码不能确定属于哪个行业，共 … 家。has no sector, and the code does not determine it (… enterprises). */
  readonly SECTOR_UNDECIDED: 237;
  /** 不是正式工作人员，不能参加“…”。is not formal staff and cannot be drawn for …. */
  readonly OFFICER_NOT_FORMAL: 240;
  /** 没有行政执法证件，不能参加“…”。has no credential and cannot be drawn for …. */
  readonly OFFICER_WITHOUT_CREDENTIAL: 241;
  /** 执法证件在“…”抽查时间内无效或中途失效。has a credential that is not valid for the window of …. */
  readonly OFFICER_CREDENTIAL_DAYS: 242;
  /** 在“…”抽查时间内全程请假。is on leave for the whole window of …. */
  readonly OFFICER_ON_LEAVE: 243;
  /** 不负责行业“…”。does not cover the sector …. */
  readonly OFFICER_SECTOR: 244;
  /** 不负责区域“…”。does not cover the region …. */
  readonly OFFICER_REGION: 245;
  /** 对检查对象 … 已决定回避。is recused from …. */
  readonly OFFICER_RECUSED: 246;
  /** 不符合“…”对执法人员的条件。does not satisfy the condition on officers of …. */
  readonly OFFICER_CONDITION: 247;
  /** 应填“是”或“否”。is neither yes nor no. */
  readonly YES_NO_FORM: 250;
  /** 请假日期无法识别。is not a period of leave. */
  readonly LEAVE_FORM: 251;
  /** 止日早于起日。ends before it begins. */
  readonly DAYS_REVERSED: 252;
  /** 填了执法证件号，没有填有效期。has a credential without its last day. */
  readonly CREDENTIAL_WITHOUT_DAYS: 253;
  /** 执法证件号重复：第 … 行。has the credential number of another row: rows …. */
  readonly CREDENTIAL_REPEATED: 254;
  /** 检查依据不是 … 之一。is none of the bases …. */
  readonly LEDGER_BASIS: 255;
  /** 晚于公告校验值公布之日 …。is after the day on which the announcement's digest is published, …. */
  readonly LEDGER_DAY: 256;
  /** 检查对象名录中没有这家企业，这样的台账行共 … 行。is not an enterprise of the roster; … rows of the ledger are like this. */
  readonly LEDGER_UNKNOWN_TARGET: 257;
  /** 检查台账有错误，未采用。has errors and is refused. */
  readonly LEDGER_REFUSED: 258;
  /** 回避状态无法识别。is not the state of a recusal. */
  readonly RECUSAL_STATE_FORM: 260;
  /** 回避记录缺少“…”。lacks …. */
  readonly RECUSAL_INCOMPLETE: 261;
  /** 决定时间早于申请时间。was decided before it was requested. */
  readonly RECUSAL_TIMES: 262;
  /** 执法人员名录中没有这个编号。is not an officer of the roster. */
  readonly RECUSAL_UNKNOWN_OFFICER: 263;
  /** 检查对象名录中没有这个代码。is not an enterprise of the roster. */
  readonly RECUSAL_UNKNOWN_TARGET: 264;
  /** 状态为申请中，却填有决定时间。is only requested but has a time of decision. */
  readonly RECUSAL_UNDECIDED: 265;
  /** 回避名册有错误，未采用。has errors and is refused. */
  readonly RECUSALS_REFUSED: 266;
  /** 是 .xlsx 工作簿，本程序编译时未含电子表格功能。is a .xlsx workbook, and this cavel was built without spreadsheets. */
  readonly WORKBOOK_UNAVAILABLE: 270;
  /** 是旧式工作簿（.xls、.et）或加了密码的文件。is an old workbook (.xls, .et) or is protected by a password. */
  readonly WORKBOOK_OLD: 271;
  /** 是 … 文件，不是 .xlsx 工作簿。is …, not a .xlsx workbook. */
  readonly WORKBOOK_OTHER: 272;
  /** 工作簿已损坏或不完整：…。is a damaged or incomplete workbook: …. */
  readonly WORKBOOK_DAMAGED: 273;
  /** 工作簿超过读取上限：…。is a workbook beyond what is read: …. */
  readonly WORKBOOK_TOO_LARGE: 274;
  /** 工作簿中有不应有的内容（…），未读取。is a workbook with content that no spreadsheet writes (…) and was not read. */
  readonly WORKBOOK_HOSTILE: 275;
  /** 没有这个工作表；现有：…。has no such sheet; there are: …. */
  readonly WORKBOOK_SHEET_MISSING: 276;
  /** 有几个工作表都像是所要的名录：…。has several sheets that could be meant: …. */
  readonly WORKBOOK_SHEET_UNCLEAR: 277;
  /** 找不到标题行[[；第 {first} 行最像，缺少“{rest}”]]。has no header row[[; row {first} is most like one and lacks {rest}]]. */
  readonly HEADER_NOT_FOUND: 278;
  /** 标题行在第 … 行，以上各行不作数据。has its header in row …; the rows above are not read as data. */
  readonly HEADER_BELOW: 279;
  /** 标题读作“…”。is a header read as …. */
  readonly HEADER_CLEANED: 280;
  /** 是合计、说明或重复的标题，不作数据。is a total, a note or a repeated header and is not read as data. */
  readonly ROW_NOT_DATA: 281;
  /** 有 … 行被隐藏或筛去，仍作数据读取。has … hidden or filtered rows; they are read as data. */
  readonly ROWS_HIDDEN: 282;
  /** 合并了单元格 …，只有左上角的一格有值。has the merged cells …: only the first of them holds the value. */
  readonly CELLS_MERGED: 283;
  /** 是数字而不是文本，表格软件已丢失第 15 位以后的数字。is a number, not text: the spreadsheet has lost all digits after the 15th. */
  readonly CELL_DIGITS_LOST: 284;
  /** 公式出错或没有计算结果[[（…）]]。holds a formula without a result[[ (…)]]. */
  readonly CELL_FORMULA: 285;
  /** 有表格软件的文本标记（单引号或 ="）或全角字符，应为 …。holds a spreadsheet's text mark (an apostrophe or =") or full-width characters, for …. */
  readonly CELL_TEXT_MARK: 286;
  /** 日期的年不在最前，无法确定是哪一天。is a date whose year does not come first: which day it is cannot be known. */
  readonly DATE_DAY_FIRST: 287;
  /** 有 {first} 格不是标准写法，如 {rest}。has {first} cells in other forms, such as {rest}. */
  readonly DATES_READ: 288;
  /** 不是 .xlsx 或 .csv 文件名。is not the name of a .xlsx or .csv file. */
  readonly WORKLIST_FILE: 289;
  /** 没有这个项目；最接近的是“…”。is no item of this table; the nearest is …. */
  readonly TABLE_ITEM_UNKNOWN: 290;
  /** 项目重复：第 … 行已有。is there already, in row …. */
  readonly TABLE_ITEM_REPEATED: 291;
  /** 读作 …。is read as …. */
  readonly CELL_READ_AS: 292;
  /** 不是可读的条件。is not a condition. */
  readonly CONDITION_FORM: 293;
  /** 不是可读的抽查时间。is not a period of visits. */
  readonly WINDOW_FORM: 294;
  /** 没有写筛选条件，名录中的每一家都在内。has no filter: every enterprise of the roster is in it. */
  readonly PLAN_FILTER_ALL: 295;
  /** 计划中没有这个任务；最接近的是“…”。is no task of the plan; the nearest is …. */
  readonly TABLE_TASK_UNKNOWN: 296;
  /** 不是完好的 Arrow 表（…）。is no sound Arrow table (…). */
  readonly ARROW_TABLE: 297;
  /** 这一列的 Arrow 类型“…”不能作为名录的单元格。has the Arrow type …, which is no cell of a roster. */
  readonly ARROW_TYPE: 298;
  /** 提供数据的一方报告错误：…。cannot be read to its end; its producer reports: …. */
  readonly ARROW_STREAM: 299;
  /** 不是有效的 JSON（…）。is not JSON (…). */
  readonly JSON_SYNTAX: 300;
  /** 同一对象中有两个同名的键。two members of one object have this name. */
  readonly JSON_REPEATED: 301;
  /** 不是整数，或超出 ±9007199254740991。is not an integer within -9007199254740991 to 9007199254740991. */
  readonly JSON_NUMBER: 302;
  /** 不得为 null。may not be null. */
  readonly JSON_NULL: 303;
  /** 缺少此项。is missing. */
  readonly JSON_MISSING: 304;
  /** 类型不符，应为 …。is of another type than …. */
  readonly JSON_TYPE: 305;
  /** 超出范围 …。is outside …. */
  readonly JSON_RANGE: 306;
  /** 应为下列之一：…。is none of: …. */
  readonly JSON_WORD: 307;
  /** 没有这个键[[；最接近的是“…”]]。is not known[[; the nearest known name is …]]. */
  readonly JSON_UNKNOWN: 308;
  /** 应为整数。is to be an integer. */
  readonly JSON_INTEGER: 309;
  /** 事项目录中没有检查事项。the catalogue has no items. */
  readonly CATALOGUE_WITHOUT_ITEMS: 310;
  /** 标识重复。this id occurs twice. */
  readonly CATALOGUE_REPEATED: 311;
  /** 没有这个类别。no category has this number. */
  readonly CATALOGUE_CATEGORY_UNKNOWN: 312;
  /** 类别序号须从 1 起递增。categories are not numbered from 1 upwards. */
  readonly CATALOGUE_CATEGORY_ORDER: 313;
  /** 事项 … 没有法律依据。item … names no legal basis. */
  readonly CATALOGUE_BASIS_MISSING: 314;
  /** 没有这种证据类型。is not a kind of evidence. */
  readonly CATALOGUE_EVIDENCE_UNKNOWN: 315;
  /** 失效日期早于施行日期 …。ends before it begins, …. */
  readonly CATALOGUE_DAYS: 316;
  /** 计划中没有抽查任务。the plan has no task. */
  readonly PLAN_NO_TASK: 330;
  /** 任务代号重复。two tasks have the same name. */
  readonly PLAN_TASK_REPEATED: 331;
  /** 共用签号组名称与组外的任务“…”相同。the lot has the name of task …, which is not in it. */
  readonly PLAN_LOT_NAMED_AS_TASK: 332;
  /** 抽查时间的最后一日 … 早于第一日。the window ends on …, before it begins. */
  readonly PLAN_WINDOW_REVERSED: 333;
  /** 任务没有分层。the task has no stratum. */
  readonly PLAN_NO_STRATUM: 334;
  /** 分层名称重复。two strata of the task have the same name. */
  readonly PLAN_STRATUM_REPEATED: 335;
  /** 排除理由不得使用保留名称。this reason is reserved. */
  readonly PLAN_REASON_RESERVED: 336;
  /** 有的任务抽取执法人员，有的任务不抽取。officers are drawn for some tasks and not for others. */
  readonly PLAN_OFFICERS_FOR_SOME: 337;
  /** 检查组少于两人。a panel has fewer than two officers. */
  readonly PLAN_PANEL_TOO_SMALL: 338;
  /** 组长人数只能是 0 或 1。the number of leads is neither 0 nor 1. */
  readonly PLAN_LEADS: 339;
  /** 抽取的执法人员数为 0。the pool of officers is empty. */
  readonly PLAN_POOL_EMPTY: 340;
  /** 只有固定分组方式才能写明改用逐户方式。a fallback is allowed only in mode team. */
  readonly PLAN_FALLBACK: 341;
  /** 名录中没有“…”列。the roster has no column …. */
  readonly PLAN_COLUMN_MISSING: 342;
  /** 有 … 家企业不属于任何一层，例如此家。… enterprises belong to no stratum, for example this one. */
  readonly PLAN_STRATUM_NONE: 343;
  /** 已检查次数不是整数。the number of inspections is not an integer. */
  readonly PLAN_CAP_VALUE: 344;
  /** 计划范围内该行业有 … 家企业不在任何任务之内。… enterprises of this sector of the plan's scope are in no task. */
  readonly PLAN_SCOPE_UNCOVERED: 345;
  /** 行业或区域含有“|”或制表符。the sector or region holds a | or a tab. */
  readonly PLAN_FACT_SEPARATOR: 346;
  /** 被排除的企业不在任务的筛选范围内。the excluded enterprise is not one that the task covers. */
  readonly PLAN_EXCLUSION_UNKNOWN: 347;
  /** 计划要用以前的抽取记录，但没有给出。the plan counts earlier events, but none was given. */
  readonly PLAN_EARLIER_MISSING: 348;
  /** 计划要抽取检查事项，但没有给出事项目录。the plan draws check items, but no catalogue was given. */
  readonly PLAN_ITEMS_WITHOUT_CATALOGUE: 349;
  /** 计划要抽取执法人员，但没有给出执法人员名录。the plan draws officers, but no roster of officers was given. */
  readonly PLAN_OFFICERS_MISSING: 350;
  /** 任务的参抽名单为空。the frame of the task is empty. */
  readonly PLAN_FRAME_EMPTY: 351;
  /** 条件没有列出任何值。the condition lists no value. */
  readonly PLAN_CONDITION_EMPTY: 352;
  /** 含有不可见字符、特殊空格或多余空格。holds hidden characters, odd or superfluous spaces. */
  readonly PLAN_VALUE_DECEPTIVE: 353;
  /** 名录中没有一行是这个值[[；最接近的是“…”]]。is a value that no row of the roster has[[; the nearest is "…"]]. */
  readonly PLAN_VALUE_UNKNOWN: 354;
  /** 没有任务抽查这个值，涉及 {first} 家企业[[；计划中最接近的值是“{rest}”]]。is a value that no task takes: {first} enterprises have it[[; the nearest value of the plan is "{rest}"]]. */
  readonly PLAN_VALUE_UNCOVERED: 355;
  /** 种其他取值也没有任务抽查，共 … 家企业。further values are taken by no task, … enterprises in all. */
  readonly PLAN_VALUES_UNCOVERED: 356;
  /** 含有不可见字符、特殊空格或乱码（同样写法共 … 行），筛选不到。holds hidden characters, odd spaces or broken characters (in … rows): no condition matches it. */
  readonly CELL_DECEPTIVE: 357;
  /** 抽查时间在公告校验值公布之日（…）以前就结束了。ends before the digest is published, …. */
  readonly WINDOW_BEFORE_PUBLICATION: 358;
  /** 抽查时间在随机源产生之日（…）以前就结束了。ends before the source can be read, …. */
  readonly WINDOW_BEFORE_SOURCE: 359;
  /** 参抽名单为空：名录中有 … 行因有误而无法抽取。has an empty frame: … rows of the roster have errors and cannot be drawn. */
  readonly FRAME_EMPTY_BY_REJECTIONS: 360;
  /** 符合条件的执法人员只有这么多名，每个检查组需要 … 名。is the number of officers who may be drawn; a panel needs …. */
  readonly OFFICERS_TOO_FEW: 361;
  /** 可任组长的符合条件人员只有这么多名，每个检查组需要 … 名。is the number of officers who may lead; a panel needs …. */
  readonly LEADS_TOO_FEW: 362;
  /** 全部符合条件人员的任务上限合计只有这么多人次，检查组共需 … 人次。is the sum of the capacities of all officers who may be drawn; the panels need …. */
  readonly CAPACITY_TOO_SMALL: 363;
  /** 派不出检查组的企业有 … 家（此为其一），无论怎样抽取都会抽中其中一家。is one of … enterprises that too few officers may visit: whatever is drawn, one of them is. */
  readonly TARGETS_WITHOUT_PANEL: 364;
  /** 派不出检查组的企业有 … 家（此为其一），抽中后无法配齐检查组。is one of … enterprises that too few officers may visit: if one is drawn, its panel cannot be filled. */
  readonly TARGETS_PERHAPS_WITHOUT_PANEL: 365;
  /** 行业代码有误（同样写法共 … 行），而计划按这一列选取企业。is a doubtful industry code (in … rows), and the plan filters by this column. */
  readonly PLAN_INDUSTRY_DOUBTFUL: 366;
  /** 与行业代码 {first} 不符（共 {rest} 行），而计划按行业选取企业。contradicts the industry code {first} (in {rest} rows), and the plan filters by sector. */
  readonly PLAN_SECTOR_CONTRADICTION: 367;
  /** 名称不能用作文件名，或与“…”仅大小写不同。cannot be the name of a file, or differs from … in case alone. */
  readonly PLAN_NAME_UNUSABLE: 368;
  /** 有 … 家取这个值的企业不在任何任务之内。is the value of … enterprises that are in no task. */
  readonly PLAN_ROWS_UNCOVERED: 369;
  /** 不是仅校验码不符的统一社会信用代码，无须确认或不能确认。is not a code whose only defect is its check character. */
  readonly CONFIRMED_ID_FORM: 370;
  /** 同一代码确认了两次。is confirmed twice. */
  readonly CONFIRMED_ID_REPEATED: 371;
  /** 名录中没有一行使用这个已确认的代码。is confirmed, but no row of the roster has it. */
  readonly CONFIRMED_ID_UNUSED: 372;
  /** 年度上限按检查台账计算，但没有给出台账。the cap is counted from the ledger of visits, and none was given. */
  readonly PLAN_LEDGER_MISSING: 373;
  /** 年度上限写法不对：…。the cap is not well formed: …. */
  readonly PLAN_CAP_FORM: 374;
  /** 给出了检查台账，但计划没有按台账计算的上限。a ledger was given, and no cap of the plan is counted from it. */
  readonly PLAN_LEDGER_UNUSED: 375;
  /** 没有这个规则包，最接近的是 …。is no rule pack; the nearest is …. */
  readonly RULE_PACK_UNKNOWN: 380;
  /** 这个规则包写了两次。is named twice. */
  readonly RULE_PACK_REPEATED: 381;
  /** 没有写明任何规则包。names no rule pack. */
  readonly RULE_PACK_NONE: 382;
  /** 公告校验值公布之日规则包不施行（…）。is not in force on the day on which the digest is published (…). */
  readonly RULE_PACK_NOT_IN_FORCE: 383;
  /** 同一规则包内标识重复。occurs twice in the pack. */
  readonly RULE_REPEATED: 384;
  /** 终止日期早于起始日期 …。ends before it begins, …. */
  readonly RULE_DAYS: 385;
  /** channels 中没有这个公开渠道，最接近的是 …。is none of the channels of the pack; the nearest is …. */
  readonly RULE_CHANNEL_UNKNOWN: 386;
  /** 没有规则使用这个公开渠道。is a channel that no rule of the pack uses. */
  readonly RULE_CHANNEL_UNUSED: 387;
  /** 规则没有写明公开渠道。the rule names no channel. */
  readonly RULE_WITHOUT_CHANNEL: 388;
  /** 规则包中没有所代替的一般规则，最接近的是 …。is no general rule of the packs; the nearest is …. */
  readonly RULE_GENERAL_UNKNOWN: 389;
  /** 所代替的一般规则（…）自另一事件起算。names as its general rule …, which starts with another event. */
  readonly RULE_GENERAL_OTHER_EVENT: 390;
  /** 前面的规则包中没有要停用的规则，最接近的是 …。is switched off, and no earlier pack has it; the nearest is …. */
  readonly RULE_OFF_UNKNOWN: 391;
  /** 规则包只约束另一机关（…）。is a rule pack that binds another office (…). */
  readonly RULE_PACK_OTHER_OFFICE: 392;
  /** 规则包名称与文件名（…）不同。is the name of a rule pack whose file is named otherwise (…). */
  readonly RULE_PACK_FILE_NAME: 393;
  /** 行业对照表的版本、行业代码版本或行数不合规定，应为 …。is no version, edition of codes or number of rows that a sector table has; expected …. */
  readonly RULE_SECTORS_FORM: 394;
  /** 封闭清单与本版本的清单不同（…）。differs from the closed list of this version (…). */
  readonly RULE_LIST_OTHER: 395;
  /** 规则包不覆盖计划的抽查时间（施行期间 …）。is a rule pack that does not hold during the plan's whole window (…). */
  readonly RULE_PACK_WINDOW: 396;
  /** 规则包与公告的校验值不符（公告为 …）。is not the rule pack that the announcement binds (…). */
  readonly RULE_PACK_DIFFERS: 397;
  /** 同一标识被抽中两次，位于名单第 … 个。is an id drawn twice, at places … of the list. */
  readonly DRAWN_TWICE: 400;
  /** 名单有 … 个标识，超过一次抽取的上限 4294967295 个。is a list of … ids, more than the 4294967295 of one selection. */
  readonly TOO_MANY_IDS: 401;
  /** 分层编号与名单不符：…。does not give each id of the list a stratum: …. */
  readonly STRATUM_OF_EACH: 402;
  /** 实际标识数少于预告的总数，无法确定所需的 … 个。is fewer ids than announced; the … to be selected cannot be determined. */
  readonly FEWER_IDS_THAN_ANNOUNCED: 403;
  /** 抽取批次从 1 开始。events are numbered from 1. */
  readonly EVENT_NUMBER: 410;
  /** 首个抽取批次不应有再次抽取理由。a first event cannot give a reason for a further draw. */
  readonly EVENT_REASON_WITHOUT_RECORD: 411;
  /** 抽取批次应为 …（上一抽取批次加一）。the event should be number …, one after the previous. */
  readonly EVENT_NUMBER_GAP: 412;
  /** 上一抽取批次已作废，或者就同一计划再次抽取，须写明理由。the previous event was void, or this plan was drawn before: a reason is required. */
  readonly EVENT_REASON_MISSING: 413;
  /** 上一抽取批次属于另一抽取机关“…”。the previous record is of another body, …. */
  readonly EVENT_OTHER_BODY: 414;
  /** 这项任务在同一抽查时间内已由“…”抽取过，再次抽取须写明理由。was drawn for the same window in …: a second draw requires a reason. */
  readonly EVENT_PLAN_DRAWN_BEFORE: 415;
  /** 抽取批次密钥应为 64 位小写十六进制数字（32 字节）。the event key is 64 lower-case hexadecimal digits, 32 bytes. */
  readonly EVENT_KEY_FORM: 416;
  /** 没有发现不足，不应有“明知不足仍予公告”的理由。gives a reason to announce a shortage, but there is none. */
  readonly EVENT_WITHOUT_SHORTAGE: 417;
  /** 随机源名称重复。two sources have the same name. */
  readonly SOURCE_REPEATED: 420;
  /** 没有公开随机源。there is no public source of randomness. */
  readonly SOURCE_NO_PUBLIC: 421;
  /** 暂缓公开的抽取须有密封随机数。an event under embargo needs a sealed source. */
  readonly SOURCE_EMBARGO_UNSEALED: 422;
  /** 最早时刻须写作 2022-06-01T21:15:00+08:00 的形式。the earliest instant is not of the form 2022-06-01T21:15:00+08:00. */
  readonly SOURCE_INSTANT: 423;
  /** 公告校验值 … 才公布，随机源的值可能已经产生。the value may exist before the announcement's digest is published on …. */
  readonly SOURCE_BEFORE_ANNOUNCEMENT: 424;
  /** 替补随机源与公开随机源不是一一对应。a standby source and the public source that it replaces do not name each other one to one. */
  readonly SOURCE_STANDBY: 425;
  /** 替补随机源的取值少于它所替补的 …。the standby source has fewer values than …, which it replaces. */
  readonly SOURCE_STANDBY_WEAKER: 426;
  /** 公开随机源不足 … 比特，结果可以逐一试出。the public sources supply fewer than … bits: all outcomes could be tried. */
  readonly SOURCE_TOO_FEW_BITS: 427;
  /** 不是随机源的取值格式。is not a form of a public value. */
  readonly SOURCE_FORM: 428;
  /** 公开随机源只有 … 比特，少于建议的或本次所需的。the public sources supply … bits, fewer than is sound or than the draw needs. */
  readonly SOURCE_BITS_SHORT: 429;
  /** 公告中没有这个随机源。the announcement names no such source. */
  readonly SOURCE_UNKNOWN: 430;
  /** 缺少这个随机源的值。the value of this source is missing. */
  readonly SOURCE_VALUE_MISSING: 431;
  /** 这个随机源的值填写了两次。this source was given two values. */
  readonly SOURCE_VALUE_REPEATED: 432;
  /** 值不符合公告的格式 …。the value is not in the announced form …. */
  readonly SOURCE_VALUE_FORM: 433;
  /** 这个随机源没有指明替补，不能没有取值。this source has no standby: it cannot be left out. */
  readonly SOURCE_CANNOT_FAIL: 434;
  /** 所替补的随机源未产生取值，须填写替补的值。the source that it replaces failed: the standby's value is required. */
  readonly SOURCE_STANDBY_SILENT: 435;
  /** 所替补的随机源已有取值，替补不得取值。the source that it replaces has a value: the standby must have none. */
  readonly SOURCE_STANDBY_NOT_NEEDED: 436;
  /** 密封随机数的秘密须为 64 位小写十六进制数字。a secret is 64 lower-case hexadecimal digits. */
  readonly SOURCE_SECRET_FORM: 437;
  /** 秘密与公告的预存校验值 … 不符。the secret is not the one committed to, …. */
  readonly SOURCE_SECRET_OTHER: 438;
  /** 最早时刻 … 未到，值不可能已经产生。the value cannot exist before …. */
  readonly SOURCE_TOO_EARLY: 439;
  /** 预存校验值须为 64 位小写十六进制数字。a commitment is 64 lower-case hexadecimal digits. */
  readonly SOURCE_COMMITMENT: 440;
  /** 密封随机数的秘密不得写在命令行上。is the secret of a sealed source and must not be given on the command line. */
  readonly SOURCE_SECRET_IN_THE_OPEN: 448;
  /** 号码没有从小到大排列，应写成“…”。the numbers do not ascend: … is meant. */
  readonly SOURCE_VALUE_ORDER: 449;
  /** 此处应为“…”一行。the line … is expected here. */
  readonly ANNOUNCEMENT_LINE: 450;
  /** 此行的值不合格式。the value of this line is malformed. */
  readonly ANNOUNCEMENT_VALUE: 451;
  /** 各行重复或未按顺序排列。lines repeat or are out of order. */
  readonly ANNOUNCEMENT_ORDER: 452;
  /** 公告最后一行之后还有内容。something follows the announcement's last line. */
  readonly ANNOUNCEMENT_TAIL: 453;
  /** 此行与规定的写法不是逐字节相同。this line is not byte for byte as prescribed. */
  readonly ANNOUNCEMENT_SPELLING: 454;
  /** 抽中数与比例不符，应为 …。the sample is not of the size that the fraction gives, …. */
  readonly ANNOUNCEMENT_SAMPLE_SIZE: 455;
  /** 检查事项与事项目录须同时有或同时没有。check items must be given if and only if there is a catalogue. */
  readonly ANNOUNCEMENT_ITEMS: 456;
  /** 抽取的事项多于目录中的 … 项。more items are drawn than the … in the catalogue. */
  readonly ANNOUNCEMENT_ITEMS_OVER: 457;
  /** 两份名单会得到同一个文件名。two lists would have the same file name. */
  readonly ANNOUNCEMENT_PATH: 458;
  /** 名录去向不平，应为 …。the balance of the roster does not add up, … is expected. */
  readonly ANNOUNCEMENT_BALANCE: 459;
  /** 没有“end of announcement”一行。the line end of announcement is missing. */
  readonly STATEMENT_UNFINISHED: 460;
  /** 此处应为以“…”开头的一行。a line that begins with … is expected here. */
  readonly STATEMENT_LINE: 461;
  /** 最后一个随机源的值之后还有内容。something follows the last source's value. */
  readonly STATEMENT_TAIL: 462;
  /** 名单与公告的校验值不符（公告为 …）。the list is not the announced one (…). */
  readonly LIST_DIFFERS: 470;
  /** 缺少名单。the list is missing. */
  readonly LIST_MISSING: 471;
  /** 名单未按字节升序排列，或有重复。the lines are not ascending by bytes, or one repeats. */
  readonly LIST_ORDER: 472;
  /** 名单中的一行不合格式。a line of the list is malformed. */
  readonly LIST_LINE: 473;
  /** 同一企业出现在两层。an enterprise is in two strata. */
  readonly LIST_IN_TWO_STRATA: 474;
  /** 参抽名单中的企业缺少行业和区域信息。an enterprise of the frame has no line in the target facts. */
  readonly LIST_FACT_MISSING: 475;
  /** 名单第一行应为“salt”、一个空格和 64 位小写十六进制数字。the first line of the list is not salt, a space and 64 lower-case hexadecimal digits. */
  readonly LIST_SALT: 476;
  /** 参抽名单、排除名单中的企业数与公告的名录去向（…）不符。is the number of enterprises in frames, or in exclusions alone; the announced balance has …. */
  readonly LIST_BALANCE: 477;
  /** 缺少这个文件。the file is missing. */
  readonly PAPER_MISSING: 478;
  /** 执法人员不足，无法为全部检查对象配齐检查组。…。the officers do not suffice for a complete assignment. …. */
  readonly MATCH_INCOMPLETE: 500;
  /** 现有检查小组无法覆盖全部检查对象。…。the teams do not suffice for all targets. …. */
  readonly MATCH_TEAMS_INCOMPLETE: 501;
  /** 变更后无法补足检查组。…。the seats that became free cannot be filled. …. */
  readonly MATCH_REPAIR_INCOMPLETE: 502;
  /** 检查组人数须在 2 至 1073741823 之间。a panel has fewer than 2 or more than 1073741823 seats. */
  readonly MATCH_PANEL_SIZE: 503;
  /** 组长人数只能为 0 或 1。the number of leads is not 0 or 1. */
  readonly MATCH_LEAD_RULE: 504;
  /** 可派人员清单未按次序、有重复或超出名录。the list of allowed officers is out of order, repeats one or goes beyond the roster. */
  readonly MATCH_OFFICER_LIST: 505;
  /** 同一人员既列为可任组长又列为其他人员。an officer is in both seat classes of one target. */
  readonly MATCH_OFFICER_TWICE: 506;
  /** 已承担的检查超过其上限 …。the load is over the capacity …. */
  readonly MATCH_LOAD_OVER_CAPACITY: 507;
  /** 人员池人数须为 1 以上。the pool has no officer. */
  readonly MATCH_POOL_EMPTY: 508;
  /** 人员表长度不符，应为 …。the table does not have one entry for each officer (…). */
  readonly MATCH_TABLE_SIZE: 509;
  /** 原检查组有重复人员、人数超出或人员不在人员池内。a current panel repeats an officer, is too large or has an officer from outside the pool. */
  readonly MATCH_STANDING_PANEL: 510;
  /** 没有任何变更：没有人员新增回避或不能到岗，也没有替换、终止、中止、恢复检查或延长时间。nothing changes: no pair became forbidden, no target is replaced, excused, suspended or resumed, no window extended. */
  readonly REPAIR_NOTHING: 520;
  /** 本次活动不抽取执法人员，没有可变更的检查组。the event draws no officers: there is no panel to repair. */
  readonly REPAIR_WITHOUT_OFFICERS: 521;
  /** 变更理由只能是 recusal（回避）、unavailable（不能到岗），依此次序各列一次。is neither recusal nor unavailable, or not in that order, each once. */
  readonly REPAIR_REASON: 522;
  /** 人员不在人员资格名单中，或企业不在任何参抽名单中。names an officer without an eligibility line, or an enterprise of no frame. */
  readonly REPAIR_LINE_STRANGER: 523;
  /** 这一组合此前已经禁止。the pair was forbidden before. */
  readonly REPAIR_LINE_STANDS: 524;
  /** 任务“…”的检查组名单与现有检查对象不符。the panels of task … are not those of its current targets. */
  readonly REPAIR_OTHER_TARGETS: 525;
  /** 公告时的名录中有此人，现在的名录中没有。is in the announced roster and not in this one. */
  readonly REPAIR_OFFICER_MISSING: 526;
  /** 不是所列的理由：…。is not one of the reasons: …. */
  readonly CHANGE_REASON: 527;
  /** 早于 …：变更之日不早于公告校验值的公布日和上一记录之日。is before …: a change is not decided before the announcement was published or before the last record. */
  readonly CHANGE_DAY: 528;
  /** 抽取批次已经结束（…），不再变更。the event has ended (…) and cannot be changed any more. */
  readonly EVENT_ENDED: 529;
  /** 没有被抽中，或已经被替换。was not drawn, or has been replaced already. */
  readonly REPLACE_NOT_STANDING: 530;
  /** 已经检查，不得替换、终止或中止检查（…）。has been visited and cannot be replaced, excused or suspended (…). */
  readonly REPLACE_VISITED: 531;
  /** 备选已用尽（…）。the reserve is used up (…). */
  readonly RESERVE_USED_UP: 532;
  /** 已经终止检查。was excused. */
  readonly TARGET_EXCUSED: 533;
  /** 同一层还有备选（…），不得终止检查。a reserve is left in its stratum (…): it cannot be excused. */
  readonly EXCUSE_RESERVE_LEFT: 534;
  /** 已经中止检查。is suspended already. */
  readonly TARGET_SUSPENDED: 535;
  /** 没有中止检查，不能恢复。is not suspended and cannot be resumed. */
  readonly TARGET_NOT_SUSPENDED: 536;
  /** 没有这项任务。is not a task of the event. */
  readonly EXTEND_TASK_UNKNOWN: 537;
  /** 不晚于现有的最后一日 …。is not after the present last day, …. */
  readonly EXTEND_NOT_LATER: 538;
  /** 已检查名单不符：列有从未抽中的企业，或缺少上一记录已列的企业。is not a list of visited targets: it names one that was never drawn, or lacks one of the previous record. */
  readonly CHANGE_VISITED: 539;
  /** 结果尚未公开，不能办结。the event is not opened and cannot be closed. */
  readonly EVENT_NOT_OPENED: 540;
  /** 与重新计算的结果不同，应为“…”。is not what the recomputation gives, …. */
  readonly VERIFY_DIFFERS: 600;
  /** 缺少文件。the file is missing. */
  readonly VERIFY_MISSING: 601;
  /** 文件末尾没有换行，可能不完整。the file does not end with a line feed and may be cut short. */
  readonly VERIFY_UNFINISHED: 602;
  /** 目录中多出不属于本次抽取的文件。the file does not belong to the event. */
  readonly VERIFY_UNEXPECTED: 603;
  /** 记录不是规范形式的 JSON（字节 … 处）。the record is not canonical JSON (at byte …). */
  readonly RECORD_FORM: 604;
  /** 记录缺少此项或类型不符。the record lacks this member, or its type is another. */
  readonly RECORD_MEMBER: 605;
  /** 内容相同，只是换行符被改成了 CR LF。is the same text, but its lines end with CR LF. */
  readonly VERIFY_CARRIAGE_RETURNS: 619;
  /** 不是日历文件：首行应为 cavel calendar 1。is not a calendar file: its first line is not cavel calendar 1. */
  readonly CALENDAR_HEAD: 700;
  /** 没有写明日历名称。does not name its calendar. */
  readonly CALENDAR_UNNAMED: 701;
  /** 日历名称写了两次。names the calendar twice. */
  readonly CALENDAR_HEAD_TWICE: 702;
  /** 不能接续在日历“…”之后。cannot continue the calendar …. */
  readonly CALENDAR_OTHER_BASE: 703;
  /** 地方日历不能单独使用。is a local calendar without a national one under it. */
  readonly CALENDAR_LOCAL_ALONE: 704;
  /** 没有任何年度的放假安排。arranges no year. */
  readonly CALENDAR_WITHOUT_YEAR: 705;
  /** 无法识别这一行。begins with a word that is not known. */
  readonly CALENDAR_LINE: 706;
  /** 行内词数不对，应有 … 个。does not have … words after the first. */
  readonly CALENDAR_WORDS: 707;
  /** 同一文号登载了两次。is a notice that is there already. */
  readonly CALENDAR_NOTICE_TWICE: 708;
  /** 印发日期既不是日期也不是 unknown。is neither a date of issue nor unknown. */
  readonly CALENDAR_ISSUED: 709;
  /** 不是通知可以安排的年度。is not a year that this notice can arrange. */
  readonly CALENDAR_YEAR: 710;
  /** 该年度已有安排（已至 … 年）。is a year that is arranged already (through …). */
  readonly CALENDAR_YEAR_TWICE: 711;
  /** 年度不连续，应为 … 年。leaves a gap: the next year is …. */
  readonly CALENDAR_YEAR_GAP: 712;
  /** 早于前一年度通知（…）的印发日期。is not after the day on which … was issued. */
  readonly CALENDAR_ISSUED_ORDER: 713;
  /** 日历超过 149 年。makes the calendar longer than 149 years. */
  readonly CALENDAR_TOO_LONG: 714;
  /** 这一天不在任何通知之下。does not belong to a notice. */
  readonly CALENDAR_WITHOUT_NOTICE: 715;
  /** 不在该通知可以安排的期间内（…）。is outside the days that the notice can arrange (…). */
  readonly CALENDAR_DAY_OUTSIDE: 716;
  /** 这一天已有安排。is arranged already. */
  readonly CALENDAR_DAY_TWICE: 717;
  /** 是星期六或星期日，原本休息。is a Saturday or Sunday, off without saying so. */
  readonly CALENDAR_OFF_ON_WEEKEND: 718;
  /** 是星期一至星期五，原本上班。is a Monday to Friday, worked without saying so. */
  readonly CALENDAR_WORK_ON_WEEKDAY: 719;
  /** 与全国日历相同，没有任何变动。changes nothing of the national calendar. */
  readonly CALENDAR_LOCAL_IDLE: 720;
  /** 此前的通知没有以此名称安排这一天。withdraws a day that no earlier notice arranged under that name. */
  readonly CALENDAR_WITHDRAW_NOTHING: 721;
  /** 早于该通知的印发日期 …。is before the notice was issued, on …. */
  readonly CALENDAR_ISSUED_LATE: 722;
  /** 日历文件无法读取（…）。is a calendar file that cannot be read (…). */
  readonly CALENDAR_UNREADABLE: 723;
  /** 法定节假日（…）没有列为放假，通知录入不全。is a statutory holiday (…) that the notice does not give: it was only copied in part. */
  readonly CALENDAR_STATUTORY_MISSING: 724;
  /** 早于日历的第一天。is before the calendar begins. */
  readonly CALENDAR_NOT_REACHED: 740;
  /** 须待国务院办公厅发布 … 年放假安排。needs the notice for …. */
  readonly CALENDAR_NEEDS_NOTICE: 741;
  /** 取决于通知 … 当时是否已经印发，其印发日期不详。depends on whether … had been issued, and its day of issue is not established. */
  readonly CALENDAR_UNDATED: 742;
  /** 没有这个期限规则，最接近的是 …。is not a clock; the nearest is …. */
  readonly CLOCK_UNKNOWN: 750;
  /** 期限须为 1 至 3660 日。is not 1 to 3660 days. */
  readonly CLOCK_COUNT: 751;
  /** 不是可以起算的日期。is not a day from which to count. */
  readonly CLOCK_START: 752;
  /** 停止业务活动的时间须为 00:01 至 24:00。is not a close of business between 00:01 and 24:00. */
  readonly CLOCK_CLOSES: 753;
  /** 该规则在起算日不施行（施行期间 …）。is not in force on the day of the start (in force …). */
  readonly CLOCK_NOT_IN_FORCE: 754;
  /** 没有写期限：须是期限规则、工作日数或日历日数。is a question without a clock, a number of working days or one of calendar days. */
  readonly CLOCK_LENGTH: 755;
  /** 不是天数。is not a number of days. */
  readonly CLOCK_NUMBER: 756;
  /** 检查编号为空或不合规则。the number of the inspection is empty or not a valid id. */
  readonly VISIT_ID: 800;
  /** 不是本次抽取活动（…）的检查。the inspection names another event than …. */
  readonly VISIT_EVENT: 801;
  /** 本次抽取活动中没有这个任务。the event has no such task. */
  readonly VISIT_TASK: 802;
  /** 该企业未被抽中，不得作为随机抽查对象。the target was not drawn: a random inspection is not allowed. */
  readonly VISIT_NOT_DRAWN: 803;
  /** 该企业不是在这个任务中抽中的，应为 …。the target was drawn for …, not for this task. */
  readonly VISIT_OTHER_TASK: 804;
  /** 该企业是备选对象，没有载明理由启用。the target is a reserve that was not called up with a reason. */
  readonly VISIT_RESERVE: 805;
  /** 该企业已载明理由终止检查：…。the target was excused: …. */
  readonly VISIT_EXCUSED: 806;
  /** 没有写明依据的文号（年度执法计划、全覆盖方案、专项部署、投诉举报或转办交办）。the document on which the visit rests is not named (plan, scheme, order, report). */
  readonly VISIT_PLAN: 807;
  /** 该企业在本次抽取活动中被抽中，但依据没有写随机抽查，抽查任务仍未完成。the target was drawn in this event, but the basis is not random: this visit does not count for the draw. */
  readonly VISIT_BASIS_DRAWN: 808;
  /** 该企业本年度检查次数已达上限 …。the target has reached its annual cap of … inspections. */
  readonly VISIT_OVER_CAP: 809;
  /** 事项目录名称或版本与所用目录（…）不同。the name or version of the catalogue differs from the one in use (…). */
  readonly VISIT_CATALOGUE: 810;
  /** 检查当日该事项目录不施行（…）。the catalogue is not in force on the day of the visit (…). */
  readonly VISIT_CATALOGUE_DAY: 811;
  /** 整改复查没有写明所复查的检查编号和事项。a recheck does not name the visit and the items that it rechecks. */
  readonly VISIT_RECHECK: 812;
  /** 执法人员少于两人。fewer than two different officers were at the visit. */
  readonly VISIT_TWO_OFFICERS: 820;
  /** 同一执法人员写了两次。an officer is named twice. */
  readonly VISIT_OFFICER_REPEATED: 821;
  /** 该执法人员不是抽中的检查组成员，也没有写明更换。the officer is neither on the drawn panel nor named as a replacement. */
  readonly VISIT_OFFICER_STRANGER: 822;
  /** 抽中的检查组成员 … 没有到场，也没有写明更换。officer … of the drawn panel was neither present nor replaced. */
  readonly VISIT_OFFICER_ABSENT: 823;
  /** 更换执法人员没有写明理由。an officer was replaced without a reason. */
  readonly VISIT_REPLACEMENT_REASON: 824;
  /** 被更换人不在抽中的检查组内，或更换后的人员没有到场。the replaced officer is not on the drawn panel, or the replacement is not among the officers. */
  readonly VISIT_REPLACEMENT: 825;
  /** 执法人员名录库中没有这个编号。the officers' roster does not contain this number. */
  readonly VISIT_OFFICER_UNKNOWN: 826;
  /** 行政执法证件在检查当日无效（有效期 …）。the credential was not valid on the day of the visit (valid …). */
  readonly VISIT_CREDENTIAL: 827;
  /** 该执法人员对该企业已被决定回避。a recusal of this officer from this target had been granted. */
  readonly VISIT_RECUSED: 828;
  /** 该执法人员的回避申请当日尚未决定。a recusal of this officer had been requested and not yet decided on the day. */
  readonly VISIT_RECUSAL_OPEN: 829;
  /** 实施检查的单位为空，或与抽中检查组的单位（…）不同。the inspecting unit is empty or not that of the drawn panel (…). */
  readonly VISIT_UNIT: 830;
  /** 到场的是变更前的检查组，变更之日不详。the panel that came was changed later, on an unknown day. */
  readonly VISIT_EARLIER_PANEL: 831;
  /** 检查组有 … 的人员，没有写明该单位。an officer belongs to …, which is not named. */
  readonly VISIT_JOINT_UNIT: 832;
  /** 不是抽中该企业的部门（…），或同一部门写了两次。is no department for which the target was drawn (…), or is named twice. */
  readonly VISIT_PART_DEPARTMENT: 833;
  /** 部门联合抽查没有写明部门 … 的检查情况。a joint visit has no part of the department …. */
  readonly VISIT_PART_MISSING: 834;
  /** 部门联合抽查的人员、事项、结果、查处和公开须写在各部门的 parts 中。belongs into the part of a department: the document of a joint visit has it outside. */
  readonly VISIT_PART_OUTSIDE: 835;
  /** 没有载明检查前已了解检查对象基本情况。it is not recorded that the target's basics were read before the visit. */
  readonly VISIT_BASICS: 840;
  /** 没有现场检查方案的编号或日期。the inspection scheme lacks its number or date. */
  readonly VISIT_SCHEME: 841;
  /** 现场检查方案的日期晚于检查当日。the inspection scheme is dated after the day on which the visit began. */
  readonly VISIT_SCHEME_LATE: 842;
  /** 现场检查方案没有写明批准人。the inspection scheme names no approver. */
  readonly VISIT_SCHEME_APPROVAL: 843;
  /** 没有载明准备的检查仪器设备。no equipment is listed. */
  readonly VISIT_EQUIPMENT: 844;
  /** 没有载明防护用品。no protective gear is listed. */
  readonly VISIT_GEAR: 845;
  /** 没有写明事先审批的编号。the number of the approval before the visit is missing. */
  readonly VISIT_APPROVAL: 846;
  /** 没有写明检查通知书或检查码的编号。the number of the inspection notice or code is missing. */
  readonly VISIT_NOTICE_CODE: 847;
  /** 情况紧急先行检查的，审批手续尚未补办[[（期限 …）]]。an urgent visit is not approved yet[[ (last day …)]]. */
  readonly VISIT_URGENT_UNAPPROVED: 848;
  /** 情况紧急先行检查的，审批手续未在期限 … 内补办。an urgent visit was not approved by its last day, …. */
  readonly VISIT_URGENT_LATE: 849;
  /** 没有检查开始或结束的时刻。the instant at which the visit began or ended is missing. */
  readonly VISIT_TIME_MISSING: 850;
  /** 检查结束早于开始。the visit ended before it began. */
  readonly VISIT_TIMES_REVERSED: 851;
  /** 检查日期不在抽查时间内（…）。a day of the visit is outside the task's window (…). */
  readonly VISIT_OUTSIDE_WINDOW: 852;
  /** 检查早于抽取公告之日 …。the visit began before the day of the announcement, …. */
  readonly VISIT_BEFORE_DRAW: 853;
  /** 晚于核对之日 …。this day is later than the day of the check, …. */
  readonly VISIT_FUTURE: 854;
  /** 没有检查地点。the place of the visit is missing. */
  readonly VISIT_PLACE: 855;
  /** 没有检查结果产生之日。the day on which the result arose is missing. */
  readonly VISIT_RESULT_DAY: 856;
  /** 检查结果产生之日早于检查结束之日 …。the result arose before the day on which the visit ended, …. */
  readonly VISIT_RESULT_EARLY: 857;
  /** 检查早于随机源取值最早时刻 …，当时不可能已经抽取。the visit began before …, when the sources of the draw had no values yet. */
  readonly VISIT_BEFORE_SOURCES: 858;
  /** 没有全过程记录（照片、录像、录音）。there is no footage. */
  readonly VISIT_FOOTAGE: 860;
  /** 影音记录的种类不是照片（photograph）、录像（video）、录音（audio）之一。the kind of footage is none of photograph, video, audio. */
  readonly VISIT_FOOTAGE_KIND: 861;
  /** 影音记录没有 64 位小写十六进制的 SHA-256 校验值。the footage has no SHA-256 digest of 64 lower-case hexadecimal digits. */
  readonly VISIT_FOOTAGE_DIGEST: 862;
  /** 没有拍摄时刻，或拍摄时刻不在检查期间。the footage has no instant, or one outside the visit. */
  readonly VISIT_FOOTAGE_TIME: 863;
  /** 同一文件登记了两次。the same digest occurs twice. */
  readonly VISIT_FOOTAGE_REPEATED: 864;
  /** 不是已知的证据种类。is not a known kind of evidence. */
  readonly VISIT_EVIDENCE_KIND: 865;
  /** 已检查的事项没有目录所要求的证据（…）。a checked item lacks evidence that the catalogue requires (…). */
  readonly VISIT_EVIDENCE: 866;
  /** 事项目录中没有这个事项。the catalogue has no such item. */
  readonly VISIT_ITEM_UNKNOWN: 870;
  /** 同一事项写了两次。an item occurs twice. */
  readonly VISIT_ITEM_REPEATED: 871;
  /** 第 … 类没有写明检查情况。nothing is said about category …. */
  readonly VISIT_CATEGORY: 872;
  /** 没有写明这个事项的检查情况。nothing is said about an item that applies to the target. */
  readonly VISIT_ITEM_MISSING: 873;
  /** 该事项未被抽中。the item was not drawn for this target. */
  readonly VISIT_ITEM_EXTRA: 874;
  /** 事项不适用，没有写明理由。an item is marked not applicable without a reason. */
  readonly VISIT_NOT_APPLICABLE: 875;
  /** 事项未检查，没有写明理由。an item was not checked without a reason. */
  readonly VISIT_NOT_CHECKED: 876;
  /** 兜底事项没有写明检查的内容和法律依据。an open item was checked without naming matter and legal basis. */
  readonly VISIT_OPEN_ITEM: 877;
  /** 该企业有“…”属性，事项却写为不适用。an item is marked not applicable, but the target has the attribute …. */
  readonly VISIT_ITEM_EXPECTED: 878;
  /** 须逐项填写结果，该事项没有结果。results are stated for each item, and this checked item has none. */
  readonly VISIT_ITEM_RESULT: 879;
  /** 事项不合格，没有写明发现的问题。an item is non-compliant and no finding names it. */
  readonly VISIT_WITHOUT_FINDING: 880;
  /** 问题所指的事项没有判为不合格。a finding names an item that is not non-compliant. */
  readonly VISIT_FINDING_ITEM: 881;
  /** 没有描述发现的问题。the finding is not described. */
  readonly VISIT_FINDING_DESCRIPTION: 882;
  /** 发现的问题没有法律依据。the finding has no legal basis. */
  readonly VISIT_FINDING_BASIS: 883;
  /** 发现的问题没有处理措施。the finding has no measure. */
  readonly VISIT_FINDING_MEASURE: 884;
  /** 责令限期改正，没有写明期限。correction by a date was ordered without the date. */
  readonly VISIT_RECTIFY: 885;
  /** 改正期限早于检查结束之日 …。the date for correction is before the day on which the visit ended, …. */
  readonly VISIT_RECTIFY_EARLY: 886;
  /** 所引依据不是该事项对这类企业的依据（…）。the basis is not the one on which the item rests for this kind of firm (…). */
  readonly VISIT_FINDING_OTHER_BASIS: 887;
  /** 规则包没有赋予本机关这项措施（…）。no rule pack gives the office the power to order this (…). */
  readonly VISIT_MEASURE_POWER: 888;
  /** 没有检查结果。no result is stated. */
  readonly VISIT_NO_RESULT: 890;
  /** 不是目录中的检查结果种类。is not a kind of result of the catalogue. */
  readonly VISIT_RESULT: 891;
  /** 同一结果写了两次。a result is stated twice. */
  readonly VISIT_RESULT_REPEATED: 892;
  /** 该结果不能与其他结果并存。this result excludes every other, and there is another. */
  readonly VISIT_RESULTS_CONTRADICT: 893;
  /** 结果为该项，却有发现的问题。this result excludes findings, and there are findings. */
  readonly VISIT_RESULT_FINDING: 894;
  /** 有发现的问题，但没有相应的检查结果。there are findings, and no result that rests on a finding or excludes them. */
  readonly VISIT_FINDING_RESULT: 895;
  /** 结果为发现问题，却没有写明发现的问题。the result rests on a finding, and there is none. */
  readonly VISIT_RESULT_UNFOUNDED: 896;
  /** 该结果须有后续处理：…。this result requires a follow-up: …. */
  readonly VISIT_FOLLOW_UP: 897;
  /** 执法人员 … 没有签字。officer … has not signed. */
  readonly VISIT_UNSIGNED: 900;
  /** 签字的人员不是到场的执法人员。the signer is not an officer of the visit. */
  readonly VISIT_SIGNATURE_STRANGER: 901;
  /** 被检查单位负责人没有签字，也没有记录拒绝签字的情况。neither the responsible person's signature nor the refusal is recorded. */
  readonly VISIT_TARGET_UNSIGNED: 902;
  /** 既有负责人签字，又记录拒绝签字。both a signature and a refusal are recorded. */
  readonly VISIT_SIGNED_AND_REFUSED: 903;
  /** 拒绝签字的情况没有向本机关报告。the refusal to sign was not reported to the department. */
  readonly VISIT_REFUSAL_UNREPORTED: 904;
  /** 查处没有案件编号。the handling has no case number. */
  readonly VISIT_CASE: 910;
  /** 查处没有写明处罚或处理内容。the handling does not say what was imposed. */
  readonly VISIT_PENALTY: 911;
  /** 作出决定没有写明决定书文号，或有文号没有日期。a decision lacks its number or its day. */
  readonly VISIT_DECISION: 912;
  /** 决定日期早于检查开始之日 …。the decision is earlier than the day on which the visit began, …. */
  readonly VISIT_DECISION_EARLY: 913;
  /** 重大行政执法决定没有法制审核。a major decision has no legal review. */
  readonly VISIT_LEGAL_REVIEW: 914;
  /** 处罚决定没有写明行政裁量权基准。a decision names no standard of discretion. */
  readonly VISIT_DISCRETION: 915;
  /** 公布日期早于决定日期，或没有决定就公布。the decision was published before it was made, or without one. */
  readonly VISIT_DECISION_PUBLISHED_EARLY: 916;
  /** 处罚决定公开已逾期，期限 …。the decision was published after its last day, …. */
  readonly VISIT_DECISION_LATE: 917;
  /** 处罚决定尚未公开且已逾期，期限 …。the decision is not published and its last day, …, is past. */
  readonly VISIT_DECISION_OVERDUE: 918;
  /** 处罚决定已变更或撤销，未在期限 … 内撤回公开。a changed or annulled decision was not withdrawn by its last day, …. */
  readonly VISIT_WITHDRAWAL_LATE: 919;
  /** 有查处，却没有写明发现的问题。a violation is handled, and there is no finding. */
  readonly VISIT_HANDLING_UNFOUNDED: 920;
  /** 检查结果不应在这个渠道公开。no rule binds results to this channel. */
  readonly VISIT_CHANNEL: 940;
  /** 没有写明录入人或录入时刻。who entered the result, or when, is missing. */
  readonly VISIT_ENTRY: 941;
  /** 录入人不符，应为…。was not entered by …. */
  readonly VISIT_ENTERER: 942;
  /** 公开人为空或不符，应为…。was not published by …, or no publisher is named. */
  readonly VISIT_PUBLISHER: 943;
  /** 录入早于检查结果产生之日 …。was entered before the day on which the result arose, …. */
  readonly VISIT_ENTERED_EARLY: 944;
  /** 公开早于录入。was published before it was entered. */
  readonly VISIT_PUBLISHED_EARLY: 945;
  /** 公开已逾期，期限 …。was published after its last day, …. */
  readonly VISIT_PUBLISHED_LATE: 946;
  /** 渠道 … 尚未公开且已逾期。is not published in …, and the last day is past. */
  readonly VISIT_UNPUBLISHED: 947;
  /** 同一渠道又有一条，却没有写明更正理由。a second entry in the same channel does not say why it corrects the first. */
  readonly VISIT_ENTRY_REPEATED: 948;
  /** 没有可以更正的前一条，或早于前一条。corrects an entry that is not there or was entered later. */
  readonly VISIT_CORRECTION: 949;
  /** 渠道 … 的期限须待放假安排公布后才能确定。the last day for … is not known before the next holiday notice. */
  readonly VISIT_DEADLINE_UNKNOWN: 950;
  /** 两份文书同一检查编号，互不为更正。two documents have the same inspection number, and neither corrects the other. */
  readonly VISIT_DOCUMENTS: 1000;
  /** 没有所更正的文书（校验值 …）。the document that it corrects is not there (digest …). */
  readonly VISIT_CORRECTS_NOTHING: 1001;
  /** 更正没有写明理由。the correction states no reason. */
  readonly VISIT_CORRECTS_REASON: 1002;
  /** 所更正的文书是另一次检查（…）。the document that it corrects is of another inspection (…). */
  readonly VISIT_CORRECTS_OTHER: 1003;
  /** 同一文书被更正两次。one document is corrected by two. */
  readonly VISIT_CORRECTED_TWICE: 1004;
  /** 同一企业在本次抽取活动中检查了两次（另见 …）。the target was visited twice in this event (see …). */
  readonly VISIT_REPEATED: 1005;
  /** 检查文书目录中的这个文件没有读取。a file in the folder of inspections that is not read. */
  readonly VISIT_FILE_UNREAD: 1007;
  /** 已经存在，不会覆盖。already exists and is never overwritten. */
  readonly FILE_EXISTS: 1100;
  /** 无法写入：…。cannot be written: …. */
  readonly FILE_UNWRITABLE: 1101;
  /** 文件在公告之后被改动。the file was changed after the announcement. */
  readonly EVENT_PAPERS_CHANGED: 1102;
  /** 本次活动已经抽取，不得重抽。the event has been drawn: it cannot be drawn again. */
  readonly EVENT_DRAWN: 1103;
  /** 本次活动尚未抽取。the event has not been drawn. */
  readonly EVENT_NOT_DRAWN: 1104;
  /** 本次活动已经公开。the event has been opened. */
  readonly EVENT_OPENED: 1105;
  /** 本次活动尚在封存期，不得显示结果。the event is under embargo: its outcome is not shown. */
  readonly EVENT_EMBARGO: 1106;
  /** 本次活动已经作废。the event is void. */
  readonly EVENT_VOID: 1107;
  /** 名单中没有。is not on the list. */
  readonly EVENT_NO_SUCH: 1108;
  /** 不是抽取活动的目录。is not the folder of an event. */
  readonly EVENT_FOLDER_MISSING: 1109;
  /** 超出范围，应为 …。is out of range: …. */
  readonly OPTION_RANGE: 1120;
  /** 另一个 cavel 正在使用这个活动目录，等待 … 秒后放弃。is in use by another cavel; waited … seconds. */
  readonly EVENT_BUSY: 1130;
  /** 本步骤已经生效，但还有文件没有就位：…。the step is part of the event, but not all its files are in their places: …. */
  readonly EVENT_STEP_UNFINISHED: 1131;
  /** 未完成的步骤要写的文件已经存在，内容不同。already exists with bytes other than those of the unfinished step. */
  readonly EVENT_STEP_CONFLICT: 1132;
  /** 抽取已经开始但没有完成，不得作废。a draw was begun and not finished: the event cannot be void. */
  readonly EVENT_DRAW_BEGUN: 1133;
  /** 不是普通文件（链接、设备或管道），未读取。is not a regular file (a link, device or pipe) and was not read. */
  readonly FILE_IRREGULAR: 1134;
  /** 超过读取上限（一个文件 4 GiB，一个活动目录 16 GiB）。is beyond what is read: files of 4 GiB, events of 16 GiB. */
  readonly FILE_TOO_LARGE: 1135;
  /** 已经写出，但未能确认存入磁盘：…。was written, but may not be on the disk: …. */
  readonly FILE_UNFLUSHED: 1136;
  /** 是操作系统留下的文件，已忽略。was left by the operating system and is ignored. */
  readonly EVENT_LITTER: 1137;
  /** 还有 … 个文件不属于本活动，未列出。… more files that do not belong to the event are not listed. */
  readonly EVENT_STRAYS: 1138;
  /** 在复制期间被改动。was changed while it was copied. */
  readonly FILE_CHANGED: 1139;
  /** 模板字段不存在；最接近的是“…”。is no field of this form; the nearest is …. */
  readonly FORM_FIELD_UNKNOWN: 1140;
  /** 模板中的段落没有成对：…。is a section that is not opened and closed in order: …. */
  readonly FORM_SECTION: 1141;
  /** 模板中的双花括号不完整。is a tag that is not complete. */
  readonly FORM_TAG: 1142;
  /** 不是文书模板；最接近的是“…”。is not the template of a form; the nearest is …. */
  readonly FORM_TEMPLATE_UNKNOWN: 1143;
  /** 检查编号“…”不在“检查”工作表中。names the inspection …, which the sheet of inspections lacks. */
  readonly VISIT_ROW_STRANGER: 1149;
  /** 检查编号在第 … 行已有。is the number of the inspection in row … too. */
  readonly VISIT_ROW_REPEATED: 1150;
  /** 应为下列之一：…。is none of: …. */
  readonly VISIT_CELL_WORD: 1151;
  /** 找不到这个影音文件，无法计算校验值（…）。the file of footage cannot be read, so that its digest is unknown (…). */
  readonly VISIT_FOOTAGE_UNREAD: 1152;
  /** 校验清单中有无法识别的行。is a line of the list of digests that cannot be read. */
  readonly ARCHIVE_LIST_LINE: 1160;
  /** 列在校验清单中，但档案里没有。is in the list of digests and not in the archive. */
  readonly ARCHIVE_MISSING: 1161;
  /** 在档案里，但不在校验清单中。is in the archive and not in the list of digests. */
  readonly ARCHIVE_UNLISTED: 1162;
  /** 与校验清单不同（实为 …）。differs from the list of digests: it has …. */
  readonly ARCHIVE_DIFFERS: 1163;
  /** 不能用作各种系统上的文件名（…）。cannot be the name of a file on every system (…). */
  readonly ARCHIVE_NAME: 1164;
  /** 抽取活动尚未办结或终止，以后的变更不在这份档案中。the event has not ended: later changes are not in this archive. */
  readonly ARCHIVE_OPEN: 1165;
  /** 文书 … 所列的影音文件不在档案中。is footage of inspection … and not in the archive. */
  readonly ARCHIVE_FOOTAGE_MISSING: 1166;
  /** 与文书 … 所记的影音文件校验值不同。differs from the footage of inspection …. */
  readonly ARCHIVE_FOOTAGE_DIFFERS: 1167;
  /** 没有这个数据来源；最接近的是“…”。is no source of an export; the nearest is …. */
  readonly EXPORT_SOURCE_UNKNOWN: 1170;
  /** 列名重复。names a column twice. */
  readonly EXPORT_COLUMN_REPEATED: 1171;
  /** 这种格式不能用于该来源：…。is a format that does not suit this source: …. */
  readonly EXPORT_FORMAT: 1172;
  /** 对照表中没有这个值；已有的是 …。has no code in the mapping, which has …. */
  readonly EXPORT_CODE_MISSING: 1173;
  /** 必填列没有值（…）。has no value in a column that must have one (…). */
  readonly EXPORT_VALUE_MISSING: 1174;
  /** 超过 … 个字符。is longer than … characters. */
  readonly EXPORT_TOO_LONG: 1175;
  /** 日期格式中要有 YYYY、MM、DD，时刻格式还可有 hh、mm、ss。is no form of a day: it has YYYY, MM and DD, and of an instant hh, mm and ss. */
  readonly EXPORT_DATE_FORM: 1176;
  /** 没有给出参数。is not given. */
  readonly ARGUMENT_MISSING: 1200;
  /** 参数超出范围。is out of range. */
  readonly ARGUMENT_RANGE: 1201;
  /** 此项无法使用，应为 …。cannot be used; it takes …. */
  readonly ARGUMENT_OPTIONS: 1202;
  /** 内存不足。does not fit into memory. */
  readonly MEMORY_EXHAUSTED: 1203;
  /** 操作已被取消。was cancelled. */
  readonly CALL_CANCELLED: 1204;
  /** 程序内部错误。met an internal error. */
  readonly INTERNAL_ERROR: 1205;
  /** 已经结束，不能再用。has ended and cannot be used again. */
  readonly HANDLE_USED: 1206;
  /** 没有这个文件。is not among the files. */
  readonly PATH_MISSING: 1207;
  /** 不是可用的文件路径。is not a usable path. */
  readonly PATH_FORM: 1208;
};

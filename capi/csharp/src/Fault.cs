// SPDX-License-Identifier: Apache-2.0
// Written by tests/fault_constants.py from include/cavel/fault_list.inc.
namespace Cavel
{
    /// <summary>Faults by name: what the Code of a Problem or CavelException says.</summary>
    public static class Fault
    {
        /// <summary>为空。is empty.</summary>
        public const int TextEmpty = 100;
        /// <summary>超过 255 字节。is longer than 255 bytes.</summary>
        public const int TextTooLong = 101;
        /// <summary>含有控制字符（如制表符、换行）。holds a control byte (tab, line break, ...).</summary>
        public const int TextControlByte = 102;
        /// <summary>首尾有空格。begins or ends with a space.</summary>
        public const int TextOuterSpace = 103;
        /// <summary>不是有效的 UTF-8。is not valid UTF-8.</summary>
        public const int TextNotUtf8 = 104;
        /// <summary>名称只能用 1 至 32 个字母、数字、点、下划线、连字符。is not 1 to 32 of A-Z a-z 0-9 . _ -.</summary>
        public const int NameForm = 105;
        /// <summary>另有 … 处问题未列出。… more problems are not listed.</summary>
        public const int ProblemsLeftOut = 106;
        /// <summary>含有控制字符（…）。holds a control character (…).</summary>
        public const int TextControlCharacter = 107;
        /// <summary>含有改变文字方向或分行的符号（…），显示出来的与实际内容不同。holds a mark of direction or a line separator (…): it does not read as it is.</summary>
        public const int TextDirection = 108;
        /// <summary>含有乱码（…）。holds what is left of a broken encoding (…).</summary>
        public const int TextBroken = 109;
        /// <summary>含有不可见字符、组合符号、特殊空格或私用区字符（…）。holds a hidden, combining or private-use character or an odd space (…).</summary>
        public const int TextHiddenCharacter = 110;
        /// <summary>以“…”开头，用表格软件打开公布的表格时会被当作公式。begins with …: a spreadsheet that opens the published table takes it for a formula.</summary>
        public const int TextFormula = 111;
        /// <summary>没有写抽查比例。is empty; a fraction is expected.</summary>
        public const int FractionEmpty = 120;
        /// <summary>不是可读的比例。is not a fraction.</summary>
        public const int FractionForm = 121;
        /// <summary>比例大于 100%。is more than the whole.</summary>
        public const int FractionOverOne = 122;
        /// <summary>分母为 0。has the denominator 0.</summary>
        public const int FractionZeroDenominator = 123;
        /// <summary>比例的位数过多。has too many digits.</summary>
        public const int FractionTooLong = 124;
        /// <summary>比例带有正负号。has a sign.</summary>
        public const int FractionSign = 125;
        /// <summary>比例中有空格。holds a space.</summary>
        public const int FractionSpace = 126;
        /// <summary>比例中有全角字符。holds a full-width character.</summary>
        public const int FractionFullWidth = 127;
        /// <summary>比例中有逗号或顿号。holds a comma.</summary>
        public const int FractionComma = 128;
        /// <summary>小数点前或后没有数字。has no digit before or after its point.</summary>
        public const int FractionPoint = 129;
        /// <summary>不是 2022-06-01 这样的日期。is not a date such as 2022-06-01.</summary>
        public const int DateForm = 130;
        /// <summary>日历上没有这一天。is not a day of the calendar.</summary>
        public const int DateNotADay = 131;
        /// <summary>年份须在 1400 至 9999 之间。has a year outside 1400 to 9999.</summary>
        public const int DateRange = 132;
        /// <summary>不是 2022-06-01T09:00:00+08:00 这样的时刻。is not an instant such as 2022-06-01T09:00:00+08:00.</summary>
        public const int InstantForm = 133;
        /// <summary>时刻没有写明时区。is an instant without an offset.</summary>
        public const int InstantWithoutOffset = 134;
        /// <summary>没有统一社会信用代码。has no unified social credit code.</summary>
        public const int CreditCodeMissing = 140;
        /// <summary>统一社会信用代码为 … 位，应为 18 位。has … characters; a unified social credit code has 18.</summary>
        public const int CreditCodeLength = 141;
        /// <summary>统一社会信用代码中有空格或不可见字符。holds a space or an invisible character.</summary>
        public const int CreditCodeSpace = 142;
        /// <summary>统一社会信用代码中有全角字符。holds full-width characters.</summary>
        public const int CreditCodeFullWidth = 143;
        /// <summary>统一社会信用代码中有小写字母。holds lower-case letters.</summary>
        public const int CreditCodeLowerCase = 144;
        /// <summary>统一社会信用代码不使用字母 I、O、Z、S、V。holds a letter that the code does not use (I O Z S V).</summary>
        public const int CreditCodeUnusedLetter = 145;
        /// <summary>统一社会信用代码中有不能使用的字符“…”。holds the character "…", which the code does not use.</summary>
        public const int CreditCodeCharacter = 146;
        /// <summary>这是公民身份号码，不是统一社会信用代码。is a resident identity number, not a unified social credit code.</summary>
        public const int CreditCodeIdentityCard = 147;
        /// <summary>第 1 位“…”不是登记管理部门代码。begins with "…", which is not a registering department.</summary>
        public const int CreditCodeDepartment = 148;
        /// <summary>第 3 至 8 位“…”应为 6 位数字的行政区划代码。has "…" at places 3 to 8, where six digits name the area.</summary>
        public const int CreditCodeArea = 149;
        /// <summary>校验码不符（由前 17 位算得的是 …）。has a wrong check character (the first 17 give …).</summary>
        public const int CreditCodeCheck = 150;
        /// <summary>前面有表格软件的文本标记（单引号或 ="）。begins with a spreadsheet's text mark (an apostrophe or =").</summary>
        public const int CreditCodeTextMark = 151;
        /// <summary>场所后缀“…”不是 1 至 8 位数字或大写字母。has the site suffix …, which is not 1 to 8 of 0-9 A-Z.</summary>
        public const int CreditCodeSite = 152;
        /// <summary>名录没有数据行。has no rows of data.</summary>
        public const int RosterNoRows = 200;
        /// <summary>标题行缺少“…”一列。has no column … in its header.</summary>
        public const int RosterColumnMissing = 201;
        /// <summary>与“…”列含义相同，无法确定用哪一列。means the same as column …; which one counts is unclear.</summary>
        public const int RosterColumnRepeated = 202;
        /// <summary>单元格不足（实有/应有 …）。has too few cells (found/expected …).</summary>
        public const int RowShort = 203;
        /// <summary>单元格过多（实有/应有 …）。has too many cells (found/expected …).</summary>
        public const int RowLong = 204;
        /// <summary>一行超过 65535 字节。is a row of more than 65535 bytes.</summary>
        public const int RowTooLong = 205;
        /// <summary>双引号没有成对。opens a quotation mark that is never closed.</summary>
        public const int CsvQuoteOpen = 206;
        /// <summary>右引号之后还有文字。has text after a closing quotation mark.</summary>
        public const int CsvQuoteText = 207;
        /// <summary>文件是 UTF-16（“Unicode 文本”）编码。is a UTF-16 file ("Unicode text").</summary>
        public const int CsvUtf16 = 208;
        /// <summary>不是 CSV 文本文件（可能是 Excel 工作簿）。is not CSV text (perhaps a workbook).</summary>
        public const int CsvNotText = 209;
        /// <summary>无法读取文件：…。cannot be read: ….</summary>
        public const int FileUnreadable = 210;
        /// <summary>含有无法识别的字符（编码损坏）。holds bytes that are not characters (broken encoding).</summary>
        public const int CellNotUtf8 = 211;
        /// <summary>含有无法识别的字符（编码损坏），该列不参与抽取，原样保留。holds bytes that are not characters; the draw does not use this column, and it is kept as it is.</summary>
        public const int PrivateCellNotUtf8 = 212;
        /// <summary>标识重复：第 … 行。occurs more than once: rows ….</summary>
        public const int DuplicateId = 213;
        /// <summary>这是公民身份号码，不能作为标识（标识要公开）。is a resident identity number; an id is published.</summary>
        public const int IdIdentityNumber = 214;
        /// <summary>含有竖线“|”。holds a vertical bar.</summary>
        public const int AreaSeparator = 215;
        /// <summary>不是次数。is not a number of times.</summary>
        public const int CountForm = 216;
        /// <summary>不是国民经济行业代码。is not a code of GB/T 4754.</summary>
        public const int IndustryForm = 217;
        /// <summary>没有填写名称。has no name.</summary>
        public const int RosterNameMissing = 218;
        /// <summary>标识中有特殊空格（全角空格、不间断空格等）。holds a space other than the ordinary one.</summary>
        public const int IdOddSpace = 219;
        /// <summary>标识中有不可见字符或组合符号。holds a hidden or combining character.</summary>
        public const int IdHiddenCharacter = 220;
        /// <summary>标识中有全角或兼容字符，与“…”看似相同。holds full-width or compatibility characters and looks like ….</summary>
        public const int IdFullWidth = 221;
        /// <summary>与第 … 行的标识看似相同。looks like the id of row ….</summary>
        public const int IdLookAlike = 222;
        /// <summary>代码有效，但也符合公民身份号码的规则。is a valid code that also passes as an identity number.</summary>
        public const int CreditCodeLikeIdentityNumber = 223;
        /// <summary>严格模式：有 … 行不能参与抽取，未采用该名录。has … rows that cannot be drawn and is refused in strict mode.</summary>
        public const int RosterStrict = 224;
        /// <summary>这一列的行数与第一列（… 行）不同。has another number of rows than the first column (…).</summary>
        public const int TableColumnsUnequal = 225;
        /// <summary>本机不能转换 GB18030 编码。is GB18030, which this system cannot convert.</summary>
        public const int CsvNoConverter = 226;
        /// <summary>写了多个取值，本列只按一个整体比较。holds several values where one is compared as a whole.</summary>
        public const int CellSeveralValues = 227;
        /// <summary>中间的空格或“…”不是分隔符，按一个取值处理。is read as one value: neither a space nor … separates values.</summary>
        public const int CellOneValue = 228;
        /// <summary>标题中有不可见字符或特殊空格，看上去是“…”。holds a hidden character or an odd space and looks like ….</summary>
        public const int HeaderDeceptive = 229;
        /// <summary>整行空白。is a blank row.</summary>
        public const int RowBlank = 230;
        /// <summary>第 … 行中有空字节（NUL）。holds a zero byte in row ….</summary>
        public const int CsvNul = 231;
        /// <summary>国民经济行业分类（GB/T 4754-2017）中没有这个代码[[；已有的上级代码是 …]]。is not a code of GB/T 4754-2017[[; the class above it that exists is …]].</summary>
        public const int IndustryUnknown = 232;
        /// <summary>门类字母有误：该大类属于门类 …。has the wrong letter: this division belongs to section ….</summary>
        public const int IndustryLetter = 233;
        /// <summary>可能丢了开头的 0，原为 …。may have lost its leading zero: ….</summary>
        public const int IndustryZeroLost = 234;
        /// <summary>与行业代码不符：代码 {first} 属于“{rest}”。contradicts the industry code: {first} belongs to {rest}.</summary>
        public const int SectorContradiction = 235;
        /// <summary>未填行业，按代码归入“{first}”，共 {rest} 家；该规则的除外情形不全，须由本机关确认。has no sector, so {first} is used ({rest} enterprises); not all exceptions of this rule are known.</summary>
        public const int SectorUnconfirmed = 236;
        /// <summary>未填行业，由代码不能确定属于哪个行业，共 … 家。has no sector, and the code does not determine it (… enterprises).</summary>
        public const int SectorUndecided = 237;
        /// <summary>不是正式工作人员，不能参加“…”。is not formal staff and cannot be drawn for ….</summary>
        public const int OfficerNotFormal = 240;
        /// <summary>没有行政执法证件，不能参加“…”。has no credential and cannot be drawn for ….</summary>
        public const int OfficerWithoutCredential = 241;
        /// <summary>执法证件在“…”抽查时间内无效或中途失效。has a credential that is not valid for the window of ….</summary>
        public const int OfficerCredentialDays = 242;
        /// <summary>在“…”抽查时间内全程请假。is on leave for the whole window of ….</summary>
        public const int OfficerOnLeave = 243;
        /// <summary>不负责行业“…”。does not cover the sector ….</summary>
        public const int OfficerSector = 244;
        /// <summary>不负责区域“…”。does not cover the region ….</summary>
        public const int OfficerRegion = 245;
        /// <summary>对检查对象 … 已决定回避。is recused from ….</summary>
        public const int OfficerRecused = 246;
        /// <summary>不符合“…”对执法人员的条件。does not satisfy the condition on officers of ….</summary>
        public const int OfficerCondition = 247;
        /// <summary>应填“是”或“否”。is neither yes nor no.</summary>
        public const int YesNoForm = 250;
        /// <summary>请假日期无法识别。is not a period of leave.</summary>
        public const int LeaveForm = 251;
        /// <summary>止日早于起日。ends before it begins.</summary>
        public const int DaysReversed = 252;
        /// <summary>填了执法证件号，没有填有效期。has a credential without its last day.</summary>
        public const int CredentialWithoutDays = 253;
        /// <summary>执法证件号重复：第 … 行。has the credential number of another row: rows ….</summary>
        public const int CredentialRepeated = 254;
        /// <summary>检查依据不是 … 之一。is none of the bases ….</summary>
        public const int LedgerBasis = 255;
        /// <summary>晚于公告校验值公布之日 …。is after the day on which the announcement's digest is published, ….</summary>
        public const int LedgerDay = 256;
        /// <summary>检查对象名录中没有这家企业，这样的台账行共 … 行。is not an enterprise of the roster; … rows of the ledger are like this.</summary>
        public const int LedgerUnknownTarget = 257;
        /// <summary>检查台账有错误，未采用。has errors and is refused.</summary>
        public const int LedgerRefused = 258;
        /// <summary>回避状态无法识别。is not the state of a recusal.</summary>
        public const int RecusalStateForm = 260;
        /// <summary>回避记录缺少“…”。lacks ….</summary>
        public const int RecusalIncomplete = 261;
        /// <summary>决定时间早于申请时间。was decided before it was requested.</summary>
        public const int RecusalTimes = 262;
        /// <summary>执法人员名录中没有这个编号。is not an officer of the roster.</summary>
        public const int RecusalUnknownOfficer = 263;
        /// <summary>检查对象名录中没有这个代码。is not an enterprise of the roster.</summary>
        public const int RecusalUnknownTarget = 264;
        /// <summary>状态为申请中，却填有决定时间。is only requested but has a time of decision.</summary>
        public const int RecusalUndecided = 265;
        /// <summary>回避名册有错误，未采用。has errors and is refused.</summary>
        public const int RecusalsRefused = 266;
        /// <summary>是 .xlsx 工作簿，本程序编译时未含电子表格功能。is a .xlsx workbook, and this cavel was built without spreadsheets.</summary>
        public const int WorkbookUnavailable = 270;
        /// <summary>是旧式工作簿（.xls、.et）或加了密码的文件。is an old workbook (.xls, .et) or is protected by a password.</summary>
        public const int WorkbookOld = 271;
        /// <summary>是 … 文件，不是 .xlsx 工作簿。is …, not a .xlsx workbook.</summary>
        public const int WorkbookOther = 272;
        /// <summary>工作簿已损坏或不完整：…。is a damaged or incomplete workbook: ….</summary>
        public const int WorkbookDamaged = 273;
        /// <summary>工作簿超过读取上限：…。is a workbook beyond what is read: ….</summary>
        public const int WorkbookTooLarge = 274;
        /// <summary>工作簿中有不应有的内容（…），未读取。is a workbook with content that no spreadsheet writes (…) and was not read.</summary>
        public const int WorkbookHostile = 275;
        /// <summary>没有这个工作表；现有：…。has no such sheet; there are: ….</summary>
        public const int WorkbookSheetMissing = 276;
        /// <summary>有几个工作表都像是所要的名录：…。has several sheets that could be meant: ….</summary>
        public const int WorkbookSheetUnclear = 277;
        /// <summary>找不到标题行[[；第 {first} 行最像，缺少“{rest}”]]。has no header row[[; row {first} is most like one and lacks {rest}]].</summary>
        public const int HeaderNotFound = 278;
        /// <summary>标题行在第 … 行，以上各行不作数据。has its header in row …; the rows above are not read as data.</summary>
        public const int HeaderBelow = 279;
        /// <summary>标题读作“…”。is a header read as ….</summary>
        public const int HeaderCleaned = 280;
        /// <summary>是合计、说明或重复的标题，不作数据。is a total, a note or a repeated header and is not read as data.</summary>
        public const int RowNotData = 281;
        /// <summary>有 … 行被隐藏或筛去，仍作数据读取。has … hidden or filtered rows; they are read as data.</summary>
        public const int RowsHidden = 282;
        /// <summary>合并了单元格 …，只有左上角的一格有值。has the merged cells …: only the first of them holds the value.</summary>
        public const int CellsMerged = 283;
        /// <summary>是数字而不是文本，表格软件已丢失第 15 位以后的数字。is a number, not text: the spreadsheet has lost all digits after the 15th.</summary>
        public const int CellDigitsLost = 284;
        /// <summary>公式出错或没有计算结果[[（…）]]。holds a formula without a result[[ (…)]].</summary>
        public const int CellFormula = 285;
        /// <summary>有表格软件的文本标记（单引号或 ="）或全角字符，应为 …。holds a spreadsheet's text mark (an apostrophe or =") or full-width characters, for ….</summary>
        public const int CellTextMark = 286;
        /// <summary>日期的年不在最前，无法确定是哪一天。is a date whose year does not come first: which day it is cannot be known.</summary>
        public const int DateDayFirst = 287;
        /// <summary>有 {first} 格不是标准写法，如 {rest}。has {first} cells in other forms, such as {rest}.</summary>
        public const int DatesRead = 288;
        /// <summary>不是 .xlsx 或 .csv 文件名。is not the name of a .xlsx or .csv file.</summary>
        public const int WorklistFile = 289;
        /// <summary>没有这个项目；最接近的是“…”。is no item of this table; the nearest is ….</summary>
        public const int TableItemUnknown = 290;
        /// <summary>项目重复：第 … 行已有。is there already, in row ….</summary>
        public const int TableItemRepeated = 291;
        /// <summary>读作 …。is read as ….</summary>
        public const int CellReadAs = 292;
        /// <summary>不是可读的条件。is not a condition.</summary>
        public const int ConditionForm = 293;
        /// <summary>不是可读的抽查时间。is not a period of visits.</summary>
        public const int WindowForm = 294;
        /// <summary>没有写筛选条件，名录中的每一家都在内。has no filter: every enterprise of the roster is in it.</summary>
        public const int PlanFilterAll = 295;
        /// <summary>计划中没有这个任务；最接近的是“…”。is no task of the plan; the nearest is ….</summary>
        public const int TableTaskUnknown = 296;
        /// <summary>不是完好的 Arrow 表（…）。is no sound Arrow table (…).</summary>
        public const int ArrowTable = 297;
        /// <summary>这一列的 Arrow 类型“…”不能作为名录的单元格。has the Arrow type …, which is no cell of a roster.</summary>
        public const int ArrowType = 298;
        /// <summary>提供数据的一方报告错误：…。cannot be read to its end; its producer reports: ….</summary>
        public const int ArrowStream = 299;
        /// <summary>不是有效的 JSON（…）。is not JSON (…).</summary>
        public const int JsonSyntax = 300;
        /// <summary>同一对象中有两个同名的键。two members of one object have this name.</summary>
        public const int JsonRepeated = 301;
        /// <summary>不是整数，或超出 ±9007199254740991。is not an integer within -9007199254740991 to 9007199254740991.</summary>
        public const int JsonNumber = 302;
        /// <summary>不得为 null。may not be null.</summary>
        public const int JsonNull = 303;
        /// <summary>缺少此项。is missing.</summary>
        public const int JsonMissing = 304;
        /// <summary>类型不符，应为 …。is of another type than ….</summary>
        public const int JsonType = 305;
        /// <summary>超出范围 …。is outside ….</summary>
        public const int JsonRange = 306;
        /// <summary>应为下列之一：…。is none of: ….</summary>
        public const int JsonWord = 307;
        /// <summary>没有这个键[[；最接近的是“…”]]。is not known[[; the nearest known name is …]].</summary>
        public const int JsonUnknown = 308;
        /// <summary>应为整数。is to be an integer.</summary>
        public const int JsonInteger = 309;
        /// <summary>事项目录中没有检查事项。the catalogue has no items.</summary>
        public const int CatalogueWithoutItems = 310;
        /// <summary>标识重复。this id occurs twice.</summary>
        public const int CatalogueRepeated = 311;
        /// <summary>没有这个类别。no category has this number.</summary>
        public const int CatalogueCategoryUnknown = 312;
        /// <summary>类别序号须从 1 起递增。categories are not numbered from 1 upwards.</summary>
        public const int CatalogueCategoryOrder = 313;
        /// <summary>事项 … 没有法律依据。item … names no legal basis.</summary>
        public const int CatalogueBasisMissing = 314;
        /// <summary>没有这种证据类型。is not a kind of evidence.</summary>
        public const int CatalogueEvidenceUnknown = 315;
        /// <summary>失效日期早于施行日期 …。ends before it begins, ….</summary>
        public const int CatalogueDays = 316;
        /// <summary>计划中没有抽查任务。the plan has no task.</summary>
        public const int PlanNoTask = 330;
        /// <summary>任务代号重复。two tasks have the same name.</summary>
        public const int PlanTaskRepeated = 331;
        /// <summary>共用签号组名称与组外的任务“…”相同。the lot has the name of task …, which is not in it.</summary>
        public const int PlanLotNamedAsTask = 332;
        /// <summary>抽查时间的最后一日 … 早于第一日。the window ends on …, before it begins.</summary>
        public const int PlanWindowReversed = 333;
        /// <summary>任务没有分层。the task has no stratum.</summary>
        public const int PlanNoStratum = 334;
        /// <summary>分层名称重复。two strata of the task have the same name.</summary>
        public const int PlanStratumRepeated = 335;
        /// <summary>排除理由不得使用保留名称。this reason is reserved.</summary>
        public const int PlanReasonReserved = 336;
        /// <summary>有的任务抽取执法人员，有的任务不抽取。officers are drawn for some tasks and not for others.</summary>
        public const int PlanOfficersForSome = 337;
        /// <summary>检查组少于两人。a panel has fewer than two officers.</summary>
        public const int PlanPanelTooSmall = 338;
        /// <summary>组长人数只能是 0 或 1。the number of leads is neither 0 nor 1.</summary>
        public const int PlanLeads = 339;
        /// <summary>抽取的执法人员数为 0。the pool of officers is empty.</summary>
        public const int PlanPoolEmpty = 340;
        /// <summary>只有固定分组方式才能写明改用逐户方式。a fallback is allowed only in mode team.</summary>
        public const int PlanFallback = 341;
        /// <summary>名录中没有“…”列。the roster has no column ….</summary>
        public const int PlanColumnMissing = 342;
        /// <summary>有 … 家企业不属于任何一层，例如此家。… enterprises belong to no stratum, for example this one.</summary>
        public const int PlanStratumNone = 343;
        /// <summary>已检查次数不是整数。the number of inspections is not an integer.</summary>
        public const int PlanCapValue = 344;
        /// <summary>计划范围内该行业有 … 家企业不在任何任务之内。… enterprises of this sector of the plan's scope are in no task.</summary>
        public const int PlanScopeUncovered = 345;
        /// <summary>行业或区域含有“|”或制表符。the sector or region holds a | or a tab.</summary>
        public const int PlanFactSeparator = 346;
        /// <summary>被排除的企业不在任务的筛选范围内。the excluded enterprise is not one that the task covers.</summary>
        public const int PlanExclusionUnknown = 347;
        /// <summary>计划要用以前的抽取记录，但没有给出。the plan counts earlier events, but none was given.</summary>
        public const int PlanEarlierMissing = 348;
        /// <summary>计划要抽取检查事项，但没有给出事项目录。the plan draws check items, but no catalogue was given.</summary>
        public const int PlanItemsWithoutCatalogue = 349;
        /// <summary>计划要抽取执法人员，但没有给出执法人员名录。the plan draws officers, but no roster of officers was given.</summary>
        public const int PlanOfficersMissing = 350;
        /// <summary>任务的参抽名单为空。the frame of the task is empty.</summary>
        public const int PlanFrameEmpty = 351;
        /// <summary>条件没有列出任何值。the condition lists no value.</summary>
        public const int PlanConditionEmpty = 352;
        /// <summary>含有不可见字符、特殊空格或多余空格。holds hidden characters, odd or superfluous spaces.</summary>
        public const int PlanValueDeceptive = 353;
        /// <summary>名录中没有一行是这个值[[；最接近的是“…”]]。is a value that no row of the roster has[[; the nearest is "…"]].</summary>
        public const int PlanValueUnknown = 354;
        /// <summary>没有任务抽查这个值，涉及 {first} 家企业[[；计划中最接近的值是“{rest}”]]。is a value that no task takes: {first} enterprises have it[[; the nearest value of the plan is "{rest}"]].</summary>
        public const int PlanValueUncovered = 355;
        /// <summary>种其他取值也没有任务抽查，共 … 家企业。further values are taken by no task, … enterprises in all.</summary>
        public const int PlanValuesUncovered = 356;
        /// <summary>含有不可见字符、特殊空格或乱码（同样写法共 … 行），筛选不到。holds hidden characters, odd spaces or broken characters (in … rows): no condition matches it.</summary>
        public const int CellDeceptive = 357;
        /// <summary>抽查时间在公告校验值公布之日（…）以前就结束了。ends before the digest is published, ….</summary>
        public const int WindowBeforePublication = 358;
        /// <summary>抽查时间在随机源产生之日（…）以前就结束了。ends before the source can be read, ….</summary>
        public const int WindowBeforeSource = 359;
        /// <summary>参抽名单为空：名录中有 … 行因有误而无法抽取。has an empty frame: … rows of the roster have errors and cannot be drawn.</summary>
        public const int FrameEmptyByRejections = 360;
        /// <summary>符合条件的执法人员只有这么多名，每个检查组需要 … 名。is the number of officers who may be drawn; a panel needs ….</summary>
        public const int OfficersTooFew = 361;
        /// <summary>可任组长的符合条件人员只有这么多名，每个检查组需要 … 名。is the number of officers who may lead; a panel needs ….</summary>
        public const int LeadsTooFew = 362;
        /// <summary>全部符合条件人员的任务上限合计只有这么多人次，检查组共需 … 人次。is the sum of the capacities of all officers who may be drawn; the panels need ….</summary>
        public const int CapacityTooSmall = 363;
        /// <summary>派不出检查组的企业有 … 家（此为其一），无论怎样抽取都会抽中其中一家。is one of … enterprises that too few officers may visit: whatever is drawn, one of them is.</summary>
        public const int TargetsWithoutPanel = 364;
        /// <summary>派不出检查组的企业有 … 家（此为其一），抽中后无法配齐检查组。is one of … enterprises that too few officers may visit: if one is drawn, its panel cannot be filled.</summary>
        public const int TargetsPerhapsWithoutPanel = 365;
        /// <summary>行业代码有误（同样写法共 … 行），而计划按这一列选取企业。is a doubtful industry code (in … rows), and the plan filters by this column.</summary>
        public const int PlanIndustryDoubtful = 366;
        /// <summary>与行业代码 {first} 不符（共 {rest} 行），而计划按行业选取企业。contradicts the industry code {first} (in {rest} rows), and the plan filters by sector.</summary>
        public const int PlanSectorContradiction = 367;
        /// <summary>名称不能用作文件名，或与“…”仅大小写不同。cannot be the name of a file, or differs from … in case alone.</summary>
        public const int PlanNameUnusable = 368;
        /// <summary>有 … 家取这个值的企业不在任何任务之内。is the value of … enterprises that are in no task.</summary>
        public const int PlanRowsUncovered = 369;
        /// <summary>不是仅校验码不符的统一社会信用代码，无须确认或不能确认。is not a code whose only defect is its check character.</summary>
        public const int ConfirmedIdForm = 370;
        /// <summary>同一代码确认了两次。is confirmed twice.</summary>
        public const int ConfirmedIdRepeated = 371;
        /// <summary>名录中没有一行使用这个已确认的代码。is confirmed, but no row of the roster has it.</summary>
        public const int ConfirmedIdUnused = 372;
        /// <summary>年度上限按检查台账计算，但没有给出台账。the cap is counted from the ledger of visits, and none was given.</summary>
        public const int PlanLedgerMissing = 373;
        /// <summary>年度上限写法不对：…。the cap is not well formed: ….</summary>
        public const int PlanCapForm = 374;
        /// <summary>给出了检查台账，但计划没有按台账计算的上限。a ledger was given, and no cap of the plan is counted from it.</summary>
        public const int PlanLedgerUnused = 375;
        /// <summary>没有这个规则包，最接近的是 …。is no rule pack; the nearest is ….</summary>
        public const int RulePackUnknown = 380;
        /// <summary>这个规则包写了两次。is named twice.</summary>
        public const int RulePackRepeated = 381;
        /// <summary>没有写明任何规则包。names no rule pack.</summary>
        public const int RulePackNone = 382;
        /// <summary>公告校验值公布之日规则包不施行（…）。is not in force on the day on which the digest is published (…).</summary>
        public const int RulePackNotInForce = 383;
        /// <summary>同一规则包内标识重复。occurs twice in the pack.</summary>
        public const int RuleRepeated = 384;
        /// <summary>终止日期早于起始日期 …。ends before it begins, ….</summary>
        public const int RuleDays = 385;
        /// <summary>channels 中没有这个公开渠道，最接近的是 …。is none of the channels of the pack; the nearest is ….</summary>
        public const int RuleChannelUnknown = 386;
        /// <summary>没有规则使用这个公开渠道。is a channel that no rule of the pack uses.</summary>
        public const int RuleChannelUnused = 387;
        /// <summary>规则没有写明公开渠道。the rule names no channel.</summary>
        public const int RuleWithoutChannel = 388;
        /// <summary>规则包中没有所代替的一般规则，最接近的是 …。is no general rule of the packs; the nearest is ….</summary>
        public const int RuleGeneralUnknown = 389;
        /// <summary>所代替的一般规则（…）自另一事件起算。names as its general rule …, which starts with another event.</summary>
        public const int RuleGeneralOtherEvent = 390;
        /// <summary>前面的规则包中没有要停用的规则，最接近的是 …。is switched off, and no earlier pack has it; the nearest is ….</summary>
        public const int RuleOffUnknown = 391;
        /// <summary>规则包只约束另一机关（…）。is a rule pack that binds another office (…).</summary>
        public const int RulePackOtherOffice = 392;
        /// <summary>规则包名称与文件名（…）不同。is the name of a rule pack whose file is named otherwise (…).</summary>
        public const int RulePackFileName = 393;
        /// <summary>行业对照表的版本、行业代码版本或行数不合规定，应为 …。is no version, edition of codes or number of rows that a sector table has; expected ….</summary>
        public const int RuleSectorsForm = 394;
        /// <summary>封闭清单与本版本的清单不同（…）。differs from the closed list of this version (…).</summary>
        public const int RuleListOther = 395;
        /// <summary>规则包不覆盖计划的抽查时间（施行期间 …）。is a rule pack that does not hold during the plan's whole window (…).</summary>
        public const int RulePackWindow = 396;
        /// <summary>规则包与公告的校验值不符（公告为 …）。is not the rule pack that the announcement binds (…).</summary>
        public const int RulePackDiffers = 397;
        /// <summary>同一标识被抽中两次，位于名单第 … 个。is an id drawn twice, at places … of the list.</summary>
        public const int DrawnTwice = 400;
        /// <summary>名单有 … 个标识，超过一次抽取的上限 4294967295 个。is a list of … ids, more than the 4294967295 of one selection.</summary>
        public const int TooManyIds = 401;
        /// <summary>分层编号与名单不符：…。does not give each id of the list a stratum: ….</summary>
        public const int StratumOfEach = 402;
        /// <summary>实际标识数少于预告的总数，无法确定所需的 … 个。is fewer ids than announced; the … to be selected cannot be determined.</summary>
        public const int FewerIdsThanAnnounced = 403;
        /// <summary>抽取批次从 1 开始。events are numbered from 1.</summary>
        public const int EventNumber = 410;
        /// <summary>首个抽取批次不应有再次抽取理由。a first event cannot give a reason for a further draw.</summary>
        public const int EventReasonWithoutRecord = 411;
        /// <summary>抽取批次应为 …（上一抽取批次加一）。the event should be number …, one after the previous.</summary>
        public const int EventNumberGap = 412;
        /// <summary>上一抽取批次已作废，或者就同一计划再次抽取，须写明理由。the previous event was void, or this plan was drawn before: a reason is required.</summary>
        public const int EventReasonMissing = 413;
        /// <summary>上一抽取批次属于另一抽取机关“…”。the previous record is of another body, ….</summary>
        public const int EventOtherBody = 414;
        /// <summary>这项任务在同一抽查时间内已由“…”抽取过，再次抽取须写明理由。was drawn for the same window in …: a second draw requires a reason.</summary>
        public const int EventPlanDrawnBefore = 415;
        /// <summary>抽取批次密钥应为 64 位小写十六进制数字（32 字节）。the event key is 64 lower-case hexadecimal digits, 32 bytes.</summary>
        public const int EventKeyForm = 416;
        /// <summary>没有发现不足，不应有“明知不足仍予公告”的理由。gives a reason to announce a shortage, but there is none.</summary>
        public const int EventWithoutShortage = 417;
        /// <summary>随机源名称重复。two sources have the same name.</summary>
        public const int SourceRepeated = 420;
        /// <summary>没有公开随机源。there is no public source of randomness.</summary>
        public const int SourceNoPublic = 421;
        /// <summary>暂缓公开的抽取须有密封随机数。an event under embargo needs a sealed source.</summary>
        public const int SourceEmbargoUnsealed = 422;
        /// <summary>最早时刻须写作 2022-06-01T21:15:00+08:00 的形式。the earliest instant is not of the form 2022-06-01T21:15:00+08:00.</summary>
        public const int SourceInstant = 423;
        /// <summary>公告校验值 … 才公布，随机源的值可能已经产生。the value may exist before the announcement's digest is published on ….</summary>
        public const int SourceBeforeAnnouncement = 424;
        /// <summary>替补随机源与公开随机源不是一一对应。a standby source and the public source that it replaces do not name each other one to one.</summary>
        public const int SourceStandby = 425;
        /// <summary>替补随机源的取值少于它所替补的 …。the standby source has fewer values than …, which it replaces.</summary>
        public const int SourceStandbyWeaker = 426;
        /// <summary>公开随机源不足 … 比特，结果可以逐一试出。the public sources supply fewer than … bits: all outcomes could be tried.</summary>
        public const int SourceTooFewBits = 427;
        /// <summary>不是随机源的取值格式。is not a form of a public value.</summary>
        public const int SourceForm = 428;
        /// <summary>公开随机源只有 … 比特，少于建议的或本次所需的。the public sources supply … bits, fewer than is sound or than the draw needs.</summary>
        public const int SourceBitsShort = 429;
        /// <summary>公告中没有这个随机源。the announcement names no such source.</summary>
        public const int SourceUnknown = 430;
        /// <summary>缺少这个随机源的值。the value of this source is missing.</summary>
        public const int SourceValueMissing = 431;
        /// <summary>这个随机源的值填写了两次。this source was given two values.</summary>
        public const int SourceValueRepeated = 432;
        /// <summary>值不符合公告的格式 …。the value is not in the announced form ….</summary>
        public const int SourceValueForm = 433;
        /// <summary>这个随机源没有指明替补，不能没有取值。this source has no standby: it cannot be left out.</summary>
        public const int SourceCannotFail = 434;
        /// <summary>所替补的随机源未产生取值，须填写替补的值。the source that it replaces failed: the standby's value is required.</summary>
        public const int SourceStandbySilent = 435;
        /// <summary>所替补的随机源已有取值，替补不得取值。the source that it replaces has a value: the standby must have none.</summary>
        public const int SourceStandbyNotNeeded = 436;
        /// <summary>密封随机数的秘密须为 64 位小写十六进制数字。a secret is 64 lower-case hexadecimal digits.</summary>
        public const int SourceSecretForm = 437;
        /// <summary>秘密与公告的预存校验值 … 不符。the secret is not the one committed to, ….</summary>
        public const int SourceSecretOther = 438;
        /// <summary>最早时刻 … 未到，值不可能已经产生。the value cannot exist before ….</summary>
        public const int SourceTooEarly = 439;
        /// <summary>预存校验值须为 64 位小写十六进制数字。a commitment is 64 lower-case hexadecimal digits.</summary>
        public const int SourceCommitment = 440;
        /// <summary>密封随机数的秘密不得写在命令行上。is the secret of a sealed source and must not be given on the command line.</summary>
        public const int SourceSecretInTheOpen = 448;
        /// <summary>号码没有从小到大排列，应写成“…”。the numbers do not ascend: … is meant.</summary>
        public const int SourceValueOrder = 449;
        /// <summary>此处应为“…”一行。the line … is expected here.</summary>
        public const int AnnouncementLine = 450;
        /// <summary>此行的值不合格式。the value of this line is malformed.</summary>
        public const int AnnouncementValue = 451;
        /// <summary>各行重复或未按顺序排列。lines repeat or are out of order.</summary>
        public const int AnnouncementOrder = 452;
        /// <summary>公告最后一行之后还有内容。something follows the announcement's last line.</summary>
        public const int AnnouncementTail = 453;
        /// <summary>此行与规定的写法不是逐字节相同。this line is not byte for byte as prescribed.</summary>
        public const int AnnouncementSpelling = 454;
        /// <summary>抽中数与比例不符，应为 …。the sample is not of the size that the fraction gives, ….</summary>
        public const int AnnouncementSampleSize = 455;
        /// <summary>检查事项与事项目录须同时有或同时没有。check items must be given if and only if there is a catalogue.</summary>
        public const int AnnouncementItems = 456;
        /// <summary>抽取的事项多于目录中的 … 项。more items are drawn than the … in the catalogue.</summary>
        public const int AnnouncementItemsOver = 457;
        /// <summary>两份名单会得到同一个文件名。two lists would have the same file name.</summary>
        public const int AnnouncementPath = 458;
        /// <summary>名录去向不平，应为 …。the balance of the roster does not add up, … is expected.</summary>
        public const int AnnouncementBalance = 459;
        /// <summary>没有“end of announcement”一行。the line end of announcement is missing.</summary>
        public const int StatementUnfinished = 460;
        /// <summary>此处应为以“…”开头的一行。a line that begins with … is expected here.</summary>
        public const int StatementLine = 461;
        /// <summary>最后一个随机源的值之后还有内容。something follows the last source's value.</summary>
        public const int StatementTail = 462;
        /// <summary>名单与公告的校验值不符（公告为 …）。the list is not the announced one (…).</summary>
        public const int ListDiffers = 470;
        /// <summary>缺少名单。the list is missing.</summary>
        public const int ListMissing = 471;
        /// <summary>名单未按字节升序排列，或有重复。the lines are not ascending by bytes, or one repeats.</summary>
        public const int ListOrder = 472;
        /// <summary>名单中的一行不合格式。a line of the list is malformed.</summary>
        public const int ListLine = 473;
        /// <summary>同一企业出现在两层。an enterprise is in two strata.</summary>
        public const int ListInTwoStrata = 474;
        /// <summary>参抽名单中的企业缺少行业和区域信息。an enterprise of the frame has no line in the target facts.</summary>
        public const int ListFactMissing = 475;
        /// <summary>名单第一行应为“salt”、一个空格和 64 位小写十六进制数字。the first line of the list is not salt, a space and 64 lower-case hexadecimal digits.</summary>
        public const int ListSalt = 476;
        /// <summary>参抽名单、排除名单中的企业数与公告的名录去向（…）不符。is the number of enterprises in frames, or in exclusions alone; the announced balance has ….</summary>
        public const int ListBalance = 477;
        /// <summary>缺少这个文件。the file is missing.</summary>
        public const int PaperMissing = 478;
        /// <summary>执法人员不足，无法为全部检查对象配齐检查组。…。the officers do not suffice for a complete assignment. ….</summary>
        public const int MatchIncomplete = 500;
        /// <summary>现有检查小组无法覆盖全部检查对象。…。the teams do not suffice for all targets. ….</summary>
        public const int MatchTeamsIncomplete = 501;
        /// <summary>变更后无法补足检查组。…。the seats that became free cannot be filled. ….</summary>
        public const int MatchRepairIncomplete = 502;
        /// <summary>检查组人数须在 2 至 1073741823 之间。a panel has fewer than 2 or more than 1073741823 seats.</summary>
        public const int MatchPanelSize = 503;
        /// <summary>组长人数只能为 0 或 1。the number of leads is not 0 or 1.</summary>
        public const int MatchLeadRule = 504;
        /// <summary>可派人员清单未按次序、有重复或超出名录。the list of allowed officers is out of order, repeats one or goes beyond the roster.</summary>
        public const int MatchOfficerList = 505;
        /// <summary>同一人员既列为可任组长又列为其他人员。an officer is in both seat classes of one target.</summary>
        public const int MatchOfficerTwice = 506;
        /// <summary>已承担的检查超过其上限 …。the load is over the capacity ….</summary>
        public const int MatchLoadOverCapacity = 507;
        /// <summary>人员池人数须为 1 以上。the pool has no officer.</summary>
        public const int MatchPoolEmpty = 508;
        /// <summary>人员表长度不符，应为 …。the table does not have one entry for each officer (…).</summary>
        public const int MatchTableSize = 509;
        /// <summary>原检查组有重复人员、人数超出或人员不在人员池内。a current panel repeats an officer, is too large or has an officer from outside the pool.</summary>
        public const int MatchStandingPanel = 510;
        /// <summary>没有任何变更：没有人员新增回避或不能到岗，也没有替换、终止、中止、恢复检查或延长时间。nothing changes: no pair became forbidden, no target is replaced, excused, suspended or resumed, no window extended.</summary>
        public const int RepairNothing = 520;
        /// <summary>本次活动不抽取执法人员，没有可变更的检查组。the event draws no officers: there is no panel to repair.</summary>
        public const int RepairWithoutOfficers = 521;
        /// <summary>变更理由只能是 recusal（回避）、unavailable（不能到岗），依此次序各列一次。is neither recusal nor unavailable, or not in that order, each once.</summary>
        public const int RepairReason = 522;
        /// <summary>人员不在人员资格名单中，或企业不在任何参抽名单中。names an officer without an eligibility line, or an enterprise of no frame.</summary>
        public const int RepairLineStranger = 523;
        /// <summary>这一组合此前已经禁止。the pair was forbidden before.</summary>
        public const int RepairLineStands = 524;
        /// <summary>任务“…”的检查组名单与现有检查对象不符。the panels of task … are not those of its current targets.</summary>
        public const int RepairOtherTargets = 525;
        /// <summary>公告时的名录中有此人，现在的名录中没有。is in the announced roster and not in this one.</summary>
        public const int RepairOfficerMissing = 526;
        /// <summary>不是所列的理由：…。is not one of the reasons: ….</summary>
        public const int ChangeReason = 527;
        /// <summary>早于 …：变更之日不早于公告校验值的公布日和上一记录之日。is before …: a change is not decided before the announcement was published or before the last record.</summary>
        public const int ChangeDay = 528;
        /// <summary>抽取批次已经结束（…），不再变更。the event has ended (…) and cannot be changed any more.</summary>
        public const int EventEnded = 529;
        /// <summary>没有被抽中，或已经被替换。was not drawn, or has been replaced already.</summary>
        public const int ReplaceNotStanding = 530;
        /// <summary>已经检查，不得替换、终止或中止检查（…）。has been visited and cannot be replaced, excused or suspended (…).</summary>
        public const int ReplaceVisited = 531;
        /// <summary>备选已用尽（…）。the reserve is used up (…).</summary>
        public const int ReserveUsedUp = 532;
        /// <summary>已经终止检查。was excused.</summary>
        public const int TargetExcused = 533;
        /// <summary>同一层还有备选（…），不得终止检查。a reserve is left in its stratum (…): it cannot be excused.</summary>
        public const int ExcuseReserveLeft = 534;
        /// <summary>已经中止检查。is suspended already.</summary>
        public const int TargetSuspended = 535;
        /// <summary>没有中止检查，不能恢复。is not suspended and cannot be resumed.</summary>
        public const int TargetNotSuspended = 536;
        /// <summary>没有这项任务。is not a task of the event.</summary>
        public const int ExtendTaskUnknown = 537;
        /// <summary>不晚于现有的最后一日 …。is not after the present last day, ….</summary>
        public const int ExtendNotLater = 538;
        /// <summary>已检查名单不符：列有从未抽中的企业，或缺少上一记录已列的企业。is not a list of visited targets: it names one that was never drawn, or lacks one of the previous record.</summary>
        public const int ChangeVisited = 539;
        /// <summary>结果尚未公开，不能办结。the event is not opened and cannot be closed.</summary>
        public const int EventNotOpened = 540;
        /// <summary>与重新计算的结果不同，应为“…”。is not what the recomputation gives, ….</summary>
        public const int VerifyDiffers = 600;
        /// <summary>缺少文件。the file is missing.</summary>
        public const int VerifyMissing = 601;
        /// <summary>文件末尾没有换行，可能不完整。the file does not end with a line feed and may be cut short.</summary>
        public const int VerifyUnfinished = 602;
        /// <summary>目录中多出不属于本次抽取的文件。the file does not belong to the event.</summary>
        public const int VerifyUnexpected = 603;
        /// <summary>记录不是规范形式的 JSON（字节 … 处）。the record is not canonical JSON (at byte …).</summary>
        public const int RecordForm = 604;
        /// <summary>记录缺少此项或类型不符。the record lacks this member, or its type is another.</summary>
        public const int RecordMember = 605;
        /// <summary>内容相同，只是换行符被改成了 CR LF。is the same text, but its lines end with CR LF.</summary>
        public const int VerifyCarriageReturns = 619;
        /// <summary>不是日历文件：首行应为 cavel calendar 1。is not a calendar file: its first line is not cavel calendar 1.</summary>
        public const int CalendarHead = 700;
        /// <summary>没有写明日历名称。does not name its calendar.</summary>
        public const int CalendarUnnamed = 701;
        /// <summary>日历名称写了两次。names the calendar twice.</summary>
        public const int CalendarHeadTwice = 702;
        /// <summary>不能接续在日历“…”之后。cannot continue the calendar ….</summary>
        public const int CalendarOtherBase = 703;
        /// <summary>地方日历不能单独使用。is a local calendar without a national one under it.</summary>
        public const int CalendarLocalAlone = 704;
        /// <summary>没有任何年度的放假安排。arranges no year.</summary>
        public const int CalendarWithoutYear = 705;
        /// <summary>无法识别这一行。begins with a word that is not known.</summary>
        public const int CalendarLine = 706;
        /// <summary>行内词数不对，应有 … 个。does not have … words after the first.</summary>
        public const int CalendarWords = 707;
        /// <summary>同一文号登载了两次。is a notice that is there already.</summary>
        public const int CalendarNoticeTwice = 708;
        /// <summary>印发日期既不是日期也不是 unknown。is neither a date of issue nor unknown.</summary>
        public const int CalendarIssued = 709;
        /// <summary>不是通知可以安排的年度。is not a year that this notice can arrange.</summary>
        public const int CalendarYear = 710;
        /// <summary>该年度已有安排（已至 … 年）。is a year that is arranged already (through …).</summary>
        public const int CalendarYearTwice = 711;
        /// <summary>年度不连续，应为 … 年。leaves a gap: the next year is ….</summary>
        public const int CalendarYearGap = 712;
        /// <summary>早于前一年度通知（…）的印发日期。is not after the day on which … was issued.</summary>
        public const int CalendarIssuedOrder = 713;
        /// <summary>日历超过 149 年。makes the calendar longer than 149 years.</summary>
        public const int CalendarTooLong = 714;
        /// <summary>这一天不在任何通知之下。does not belong to a notice.</summary>
        public const int CalendarWithoutNotice = 715;
        /// <summary>不在该通知可以安排的期间内（…）。is outside the days that the notice can arrange (…).</summary>
        public const int CalendarDayOutside = 716;
        /// <summary>这一天已有安排。is arranged already.</summary>
        public const int CalendarDayTwice = 717;
        /// <summary>是星期六或星期日，原本休息。is a Saturday or Sunday, off without saying so.</summary>
        public const int CalendarOffOnWeekend = 718;
        /// <summary>是星期一至星期五，原本上班。is a Monday to Friday, worked without saying so.</summary>
        public const int CalendarWorkOnWeekday = 719;
        /// <summary>与全国日历相同，没有任何变动。changes nothing of the national calendar.</summary>
        public const int CalendarLocalIdle = 720;
        /// <summary>此前的通知没有以此名称安排这一天。withdraws a day that no earlier notice arranged under that name.</summary>
        public const int CalendarWithdrawNothing = 721;
        /// <summary>早于该通知的印发日期 …。is before the notice was issued, on ….</summary>
        public const int CalendarIssuedLate = 722;
        /// <summary>日历文件无法读取（…）。is a calendar file that cannot be read (…).</summary>
        public const int CalendarUnreadable = 723;
        /// <summary>法定节假日（…）没有列为放假，通知录入不全。is a statutory holiday (…) that the notice does not give: it was only copied in part.</summary>
        public const int CalendarStatutoryMissing = 724;
        /// <summary>早于日历的第一天。is before the calendar begins.</summary>
        public const int CalendarNotReached = 740;
        /// <summary>须待国务院办公厅发布 … 年放假安排。needs the notice for ….</summary>
        public const int CalendarNeedsNotice = 741;
        /// <summary>取决于通知 … 当时是否已经印发，其印发日期不详。depends on whether … had been issued, and its day of issue is not established.</summary>
        public const int CalendarUndated = 742;
        /// <summary>没有这个期限规则，最接近的是 …。is not a clock; the nearest is ….</summary>
        public const int ClockUnknown = 750;
        /// <summary>期限须为 1 至 3660 日。is not 1 to 3660 days.</summary>
        public const int ClockCount = 751;
        /// <summary>不是可以起算的日期。is not a day from which to count.</summary>
        public const int ClockStart = 752;
        /// <summary>停止业务活动的时间须为 00:01 至 24:00。is not a close of business between 00:01 and 24:00.</summary>
        public const int ClockCloses = 753;
        /// <summary>该规则在起算日不施行（施行期间 …）。is not in force on the day of the start (in force …).</summary>
        public const int ClockNotInForce = 754;
        /// <summary>没有写期限：须是期限规则、工作日数或日历日数。is a question without a clock, a number of working days or one of calendar days.</summary>
        public const int ClockLength = 755;
        /// <summary>不是天数。is not a number of days.</summary>
        public const int ClockNumber = 756;
        /// <summary>检查编号为空或不合规则。the number of the inspection is empty or not a valid id.</summary>
        public const int VisitId = 800;
        /// <summary>不是本次抽取活动（…）的检查。the inspection names another event than ….</summary>
        public const int VisitEvent = 801;
        /// <summary>本次抽取活动中没有这个任务。the event has no such task.</summary>
        public const int VisitTask = 802;
        /// <summary>该企业未被抽中，不得作为随机抽查对象。the target was not drawn: a random inspection is not allowed.</summary>
        public const int VisitNotDrawn = 803;
        /// <summary>该企业不是在这个任务中抽中的，应为 …。the target was drawn for …, not for this task.</summary>
        public const int VisitOtherTask = 804;
        /// <summary>该企业是备选对象，没有载明理由启用。the target is a reserve that was not called up with a reason.</summary>
        public const int VisitReserve = 805;
        /// <summary>该企业已载明理由终止检查：…。the target was excused: ….</summary>
        public const int VisitExcused = 806;
        /// <summary>没有写明依据的文号（年度执法计划、全覆盖方案、专项部署、投诉举报或转办交办）。the document on which the visit rests is not named (plan, scheme, order, report).</summary>
        public const int VisitPlan = 807;
        /// <summary>该企业在本次抽取活动中被抽中，但依据没有写随机抽查，抽查任务仍未完成。the target was drawn in this event, but the basis is not random: this visit does not count for the draw.</summary>
        public const int VisitBasisDrawn = 808;
        /// <summary>该企业本年度检查次数已达上限 …。the target has reached its annual cap of … inspections.</summary>
        public const int VisitOverCap = 809;
        /// <summary>事项目录名称或版本与所用目录（…）不同。the name or version of the catalogue differs from the one in use (…).</summary>
        public const int VisitCatalogue = 810;
        /// <summary>检查当日该事项目录不施行（…）。the catalogue is not in force on the day of the visit (…).</summary>
        public const int VisitCatalogueDay = 811;
        /// <summary>整改复查没有写明所复查的检查编号和事项。a recheck does not name the visit and the items that it rechecks.</summary>
        public const int VisitRecheck = 812;
        /// <summary>执法人员少于两人。fewer than two different officers were at the visit.</summary>
        public const int VisitTwoOfficers = 820;
        /// <summary>同一执法人员写了两次。an officer is named twice.</summary>
        public const int VisitOfficerRepeated = 821;
        /// <summary>该执法人员不是抽中的检查组成员，也没有写明更换。the officer is neither on the drawn panel nor named as a replacement.</summary>
        public const int VisitOfficerStranger = 822;
        /// <summary>抽中的检查组成员 … 没有到场，也没有写明更换。officer … of the drawn panel was neither present nor replaced.</summary>
        public const int VisitOfficerAbsent = 823;
        /// <summary>更换执法人员没有写明理由。an officer was replaced without a reason.</summary>
        public const int VisitReplacementReason = 824;
        /// <summary>被更换人不在抽中的检查组内，或更换后的人员没有到场。the replaced officer is not on the drawn panel, or the replacement is not among the officers.</summary>
        public const int VisitReplacement = 825;
        /// <summary>执法人员名录库中没有这个编号。the officers' roster does not contain this number.</summary>
        public const int VisitOfficerUnknown = 826;
        /// <summary>行政执法证件在检查当日无效（有效期 …）。the credential was not valid on the day of the visit (valid …).</summary>
        public const int VisitCredential = 827;
        /// <summary>该执法人员对该企业已被决定回避。a recusal of this officer from this target had been granted.</summary>
        public const int VisitRecused = 828;
        /// <summary>该执法人员的回避申请当日尚未决定。a recusal of this officer had been requested and not yet decided on the day.</summary>
        public const int VisitRecusalOpen = 829;
        /// <summary>实施检查的单位为空，或与抽中检查组的单位（…）不同。the inspecting unit is empty or not that of the drawn panel (…).</summary>
        public const int VisitUnit = 830;
        /// <summary>到场的是变更前的检查组，变更之日不详。the panel that came was changed later, on an unknown day.</summary>
        public const int VisitEarlierPanel = 831;
        /// <summary>检查组有 … 的人员，没有写明该单位。an officer belongs to …, which is not named.</summary>
        public const int VisitJointUnit = 832;
        /// <summary>不是抽中该企业的部门（…），或同一部门写了两次。is no department for which the target was drawn (…), or is named twice.</summary>
        public const int VisitPartDepartment = 833;
        /// <summary>部门联合抽查没有写明部门 … 的检查情况。a joint visit has no part of the department ….</summary>
        public const int VisitPartMissing = 834;
        /// <summary>部门联合抽查的人员、事项、结果、查处和公开须写在各部门的 parts 中。belongs into the part of a department: the document of a joint visit has it outside.</summary>
        public const int VisitPartOutside = 835;
        /// <summary>没有载明检查前已了解检查对象基本情况。it is not recorded that the target's basics were read before the visit.</summary>
        public const int VisitBasics = 840;
        /// <summary>没有现场检查方案的编号或日期。the inspection scheme lacks its number or date.</summary>
        public const int VisitScheme = 841;
        /// <summary>现场检查方案的日期晚于检查当日。the inspection scheme is dated after the day on which the visit began.</summary>
        public const int VisitSchemeLate = 842;
        /// <summary>现场检查方案没有写明批准人。the inspection scheme names no approver.</summary>
        public const int VisitSchemeApproval = 843;
        /// <summary>没有载明准备的检查仪器设备。no equipment is listed.</summary>
        public const int VisitEquipment = 844;
        /// <summary>没有载明防护用品。no protective gear is listed.</summary>
        public const int VisitGear = 845;
        /// <summary>没有写明事先审批的编号。the number of the approval before the visit is missing.</summary>
        public const int VisitApproval = 846;
        /// <summary>没有写明检查通知书或检查码的编号。the number of the inspection notice or code is missing.</summary>
        public const int VisitNoticeCode = 847;
        /// <summary>情况紧急先行检查的，审批手续尚未补办[[（期限 …）]]。an urgent visit is not approved yet[[ (last day …)]].</summary>
        public const int VisitUrgentUnapproved = 848;
        /// <summary>情况紧急先行检查的，审批手续未在期限 … 内补办。an urgent visit was not approved by its last day, ….</summary>
        public const int VisitUrgentLate = 849;
        /// <summary>没有检查开始或结束的时刻。the instant at which the visit began or ended is missing.</summary>
        public const int VisitTimeMissing = 850;
        /// <summary>检查结束早于开始。the visit ended before it began.</summary>
        public const int VisitTimesReversed = 851;
        /// <summary>检查日期不在抽查时间内（…）。a day of the visit is outside the task's window (…).</summary>
        public const int VisitOutsideWindow = 852;
        /// <summary>检查早于抽取公告之日 …。the visit began before the day of the announcement, ….</summary>
        public const int VisitBeforeDraw = 853;
        /// <summary>晚于核对之日 …。this day is later than the day of the check, ….</summary>
        public const int VisitFuture = 854;
        /// <summary>没有检查地点。the place of the visit is missing.</summary>
        public const int VisitPlace = 855;
        /// <summary>没有检查结果产生之日。the day on which the result arose is missing.</summary>
        public const int VisitResultDay = 856;
        /// <summary>检查结果产生之日早于检查结束之日 …。the result arose before the day on which the visit ended, ….</summary>
        public const int VisitResultEarly = 857;
        /// <summary>检查早于随机源取值最早时刻 …，当时不可能已经抽取。the visit began before …, when the sources of the draw had no values yet.</summary>
        public const int VisitBeforeSources = 858;
        /// <summary>没有全过程记录（照片、录像、录音）。there is no footage.</summary>
        public const int VisitFootage = 860;
        /// <summary>影音记录的种类不是照片（photograph）、录像（video）、录音（audio）之一。the kind of footage is none of photograph, video, audio.</summary>
        public const int VisitFootageKind = 861;
        /// <summary>影音记录没有 64 位小写十六进制的 SHA-256 校验值。the footage has no SHA-256 digest of 64 lower-case hexadecimal digits.</summary>
        public const int VisitFootageDigest = 862;
        /// <summary>没有拍摄时刻，或拍摄时刻不在检查期间。the footage has no instant, or one outside the visit.</summary>
        public const int VisitFootageTime = 863;
        /// <summary>同一文件登记了两次。the same digest occurs twice.</summary>
        public const int VisitFootageRepeated = 864;
        /// <summary>不是已知的证据种类。is not a known kind of evidence.</summary>
        public const int VisitEvidenceKind = 865;
        /// <summary>已检查的事项没有目录所要求的证据（…）。a checked item lacks evidence that the catalogue requires (…).</summary>
        public const int VisitEvidence = 866;
        /// <summary>事项目录中没有这个事项。the catalogue has no such item.</summary>
        public const int VisitItemUnknown = 870;
        /// <summary>同一事项写了两次。an item occurs twice.</summary>
        public const int VisitItemRepeated = 871;
        /// <summary>第 … 类没有写明检查情况。nothing is said about category ….</summary>
        public const int VisitCategory = 872;
        /// <summary>没有写明这个事项的检查情况。nothing is said about an item that applies to the target.</summary>
        public const int VisitItemMissing = 873;
        /// <summary>该事项未被抽中。the item was not drawn for this target.</summary>
        public const int VisitItemExtra = 874;
        /// <summary>事项不适用，没有写明理由。an item is marked not applicable without a reason.</summary>
        public const int VisitNotApplicable = 875;
        /// <summary>事项未检查，没有写明理由。an item was not checked without a reason.</summary>
        public const int VisitNotChecked = 876;
        /// <summary>兜底事项没有写明检查的内容和法律依据。an open item was checked without naming matter and legal basis.</summary>
        public const int VisitOpenItem = 877;
        /// <summary>该企业有“…”属性，事项却写为不适用。an item is marked not applicable, but the target has the attribute ….</summary>
        public const int VisitItemExpected = 878;
        /// <summary>须逐项填写结果，该事项没有结果。results are stated for each item, and this checked item has none.</summary>
        public const int VisitItemResult = 879;
        /// <summary>事项不合格，没有写明发现的问题。an item is non-compliant and no finding names it.</summary>
        public const int VisitWithoutFinding = 880;
        /// <summary>问题所指的事项没有判为不合格。a finding names an item that is not non-compliant.</summary>
        public const int VisitFindingItem = 881;
        /// <summary>没有描述发现的问题。the finding is not described.</summary>
        public const int VisitFindingDescription = 882;
        /// <summary>发现的问题没有法律依据。the finding has no legal basis.</summary>
        public const int VisitFindingBasis = 883;
        /// <summary>发现的问题没有处理措施。the finding has no measure.</summary>
        public const int VisitFindingMeasure = 884;
        /// <summary>责令限期改正，没有写明期限。correction by a date was ordered without the date.</summary>
        public const int VisitRectify = 885;
        /// <summary>改正期限早于检查结束之日 …。the date for correction is before the day on which the visit ended, ….</summary>
        public const int VisitRectifyEarly = 886;
        /// <summary>所引依据不是该事项对这类企业的依据（…）。the basis is not the one on which the item rests for this kind of firm (…).</summary>
        public const int VisitFindingOtherBasis = 887;
        /// <summary>规则包没有赋予本机关这项措施（…）。no rule pack gives the office the power to order this (…).</summary>
        public const int VisitMeasurePower = 888;
        /// <summary>没有检查结果。no result is stated.</summary>
        public const int VisitNoResult = 890;
        /// <summary>不是目录中的检查结果种类。is not a kind of result of the catalogue.</summary>
        public const int VisitResult = 891;
        /// <summary>同一结果写了两次。a result is stated twice.</summary>
        public const int VisitResultRepeated = 892;
        /// <summary>该结果不能与其他结果并存。this result excludes every other, and there is another.</summary>
        public const int VisitResultsContradict = 893;
        /// <summary>结果为该项，却有发现的问题。this result excludes findings, and there are findings.</summary>
        public const int VisitResultFinding = 894;
        /// <summary>有发现的问题，但没有相应的检查结果。there are findings, and no result that rests on a finding or excludes them.</summary>
        public const int VisitFindingResult = 895;
        /// <summary>结果为发现问题，却没有写明发现的问题。the result rests on a finding, and there is none.</summary>
        public const int VisitResultUnfounded = 896;
        /// <summary>该结果须有后续处理：…。this result requires a follow-up: ….</summary>
        public const int VisitFollowUp = 897;
        /// <summary>执法人员 … 没有签字。officer … has not signed.</summary>
        public const int VisitUnsigned = 900;
        /// <summary>签字的人员不是到场的执法人员。the signer is not an officer of the visit.</summary>
        public const int VisitSignatureStranger = 901;
        /// <summary>被检查单位负责人没有签字，也没有记录拒绝签字的情况。neither the responsible person's signature nor the refusal is recorded.</summary>
        public const int VisitTargetUnsigned = 902;
        /// <summary>既有负责人签字，又记录拒绝签字。both a signature and a refusal are recorded.</summary>
        public const int VisitSignedAndRefused = 903;
        /// <summary>拒绝签字的情况没有向本机关报告。the refusal to sign was not reported to the department.</summary>
        public const int VisitRefusalUnreported = 904;
        /// <summary>查处没有案件编号。the handling has no case number.</summary>
        public const int VisitCase = 910;
        /// <summary>查处没有写明处罚或处理内容。the handling does not say what was imposed.</summary>
        public const int VisitPenalty = 911;
        /// <summary>作出决定没有写明决定书文号，或有文号没有日期。a decision lacks its number or its day.</summary>
        public const int VisitDecision = 912;
        /// <summary>决定日期早于检查开始之日 …。the decision is earlier than the day on which the visit began, ….</summary>
        public const int VisitDecisionEarly = 913;
        /// <summary>重大行政执法决定没有法制审核。a major decision has no legal review.</summary>
        public const int VisitLegalReview = 914;
        /// <summary>处罚决定没有写明行政裁量权基准。a decision names no standard of discretion.</summary>
        public const int VisitDiscretion = 915;
        /// <summary>公布日期早于决定日期，或没有决定就公布。the decision was published before it was made, or without one.</summary>
        public const int VisitDecisionPublishedEarly = 916;
        /// <summary>处罚决定公开已逾期，期限 …。the decision was published after its last day, ….</summary>
        public const int VisitDecisionLate = 917;
        /// <summary>处罚决定尚未公开且已逾期，期限 …。the decision is not published and its last day, …, is past.</summary>
        public const int VisitDecisionOverdue = 918;
        /// <summary>处罚决定已变更或撤销，未在期限 … 内撤回公开。a changed or annulled decision was not withdrawn by its last day, ….</summary>
        public const int VisitWithdrawalLate = 919;
        /// <summary>有查处，却没有写明发现的问题。a violation is handled, and there is no finding.</summary>
        public const int VisitHandlingUnfounded = 920;
        /// <summary>检查结果不应在这个渠道公开。no rule binds results to this channel.</summary>
        public const int VisitChannel = 940;
        /// <summary>没有写明录入人或录入时刻。who entered the result, or when, is missing.</summary>
        public const int VisitEntry = 941;
        /// <summary>录入人不符，应为…。was not entered by ….</summary>
        public const int VisitEnterer = 942;
        /// <summary>公开人为空或不符，应为…。was not published by …, or no publisher is named.</summary>
        public const int VisitPublisher = 943;
        /// <summary>录入早于检查结果产生之日 …。was entered before the day on which the result arose, ….</summary>
        public const int VisitEnteredEarly = 944;
        /// <summary>公开早于录入。was published before it was entered.</summary>
        public const int VisitPublishedEarly = 945;
        /// <summary>公开已逾期，期限 …。was published after its last day, ….</summary>
        public const int VisitPublishedLate = 946;
        /// <summary>渠道 … 尚未公开且已逾期。is not published in …, and the last day is past.</summary>
        public const int VisitUnpublished = 947;
        /// <summary>同一渠道又有一条，却没有写明更正理由。a second entry in the same channel does not say why it corrects the first.</summary>
        public const int VisitEntryRepeated = 948;
        /// <summary>没有可以更正的前一条，或早于前一条。corrects an entry that is not there or was entered later.</summary>
        public const int VisitCorrection = 949;
        /// <summary>渠道 … 的期限须待放假安排公布后才能确定。the last day for … is not known before the next holiday notice.</summary>
        public const int VisitDeadlineUnknown = 950;
        /// <summary>两份文书同一检查编号，互不为更正。two documents have the same inspection number, and neither corrects the other.</summary>
        public const int VisitDocuments = 1000;
        /// <summary>没有所更正的文书（校验值 …）。the document that it corrects is not there (digest …).</summary>
        public const int VisitCorrectsNothing = 1001;
        /// <summary>更正没有写明理由。the correction states no reason.</summary>
        public const int VisitCorrectsReason = 1002;
        /// <summary>所更正的文书是另一次检查（…）。the document that it corrects is of another inspection (…).</summary>
        public const int VisitCorrectsOther = 1003;
        /// <summary>同一文书被更正两次。one document is corrected by two.</summary>
        public const int VisitCorrectedTwice = 1004;
        /// <summary>同一企业在本次抽取活动中检查了两次（另见 …）。the target was visited twice in this event (see …).</summary>
        public const int VisitRepeated = 1005;
        /// <summary>检查文书目录中的这个文件没有读取。a file in the folder of inspections that is not read.</summary>
        public const int VisitFileUnread = 1007;
        /// <summary>已经存在，不会覆盖。already exists and is never overwritten.</summary>
        public const int FileExists = 1100;
        /// <summary>无法写入：…。cannot be written: ….</summary>
        public const int FileUnwritable = 1101;
        /// <summary>文件在公告之后被改动。the file was changed after the announcement.</summary>
        public const int EventPapersChanged = 1102;
        /// <summary>本次活动已经抽取，不得重抽。the event has been drawn: it cannot be drawn again.</summary>
        public const int EventDrawn = 1103;
        /// <summary>本次活动尚未抽取。the event has not been drawn.</summary>
        public const int EventNotDrawn = 1104;
        /// <summary>本次活动已经公开。the event has been opened.</summary>
        public const int EventOpened = 1105;
        /// <summary>本次活动尚在封存期，不得显示结果。the event is under embargo: its outcome is not shown.</summary>
        public const int EventEmbargo = 1106;
        /// <summary>本次活动已经作废。the event is void.</summary>
        public const int EventVoid = 1107;
        /// <summary>名单中没有。is not on the list.</summary>
        public const int EventNoSuch = 1108;
        /// <summary>不是抽取活动的目录。is not the folder of an event.</summary>
        public const int EventFolderMissing = 1109;
        /// <summary>超出范围，应为 …。is out of range: ….</summary>
        public const int OptionRange = 1120;
        /// <summary>另一个 cavel 正在使用这个活动目录，等待 … 秒后放弃。is in use by another cavel; waited … seconds.</summary>
        public const int EventBusy = 1130;
        /// <summary>本步骤已经生效，但还有文件没有就位：…。the step is part of the event, but not all its files are in their places: ….</summary>
        public const int EventStepUnfinished = 1131;
        /// <summary>未完成的步骤要写的文件已经存在，内容不同。already exists with bytes other than those of the unfinished step.</summary>
        public const int EventStepConflict = 1132;
        /// <summary>抽取已经开始但没有完成，不得作废。a draw was begun and not finished: the event cannot be void.</summary>
        public const int EventDrawBegun = 1133;
        /// <summary>不是普通文件（链接、设备或管道），未读取。is not a regular file (a link, device or pipe) and was not read.</summary>
        public const int FileIrregular = 1134;
        /// <summary>超过读取上限（一个文件 4 GiB，一个活动目录 16 GiB）。is beyond what is read: files of 4 GiB, events of 16 GiB.</summary>
        public const int FileTooLarge = 1135;
        /// <summary>已经写出，但未能确认存入磁盘：…。was written, but may not be on the disk: ….</summary>
        public const int FileUnflushed = 1136;
        /// <summary>是操作系统留下的文件，已忽略。was left by the operating system and is ignored.</summary>
        public const int EventLitter = 1137;
        /// <summary>还有 … 个文件不属于本活动，未列出。… more files that do not belong to the event are not listed.</summary>
        public const int EventStrays = 1138;
        /// <summary>在复制期间被改动。was changed while it was copied.</summary>
        public const int FileChanged = 1139;
        /// <summary>模板字段不存在；最接近的是“…”。is no field of this form; the nearest is ….</summary>
        public const int FormFieldUnknown = 1140;
        /// <summary>模板中的段落没有成对：…。is a section that is not opened and closed in order: ….</summary>
        public const int FormSection = 1141;
        /// <summary>模板中的双花括号不完整。is a tag that is not complete.</summary>
        public const int FormTag = 1142;
        /// <summary>不是文书模板；最接近的是“…”。is not the template of a form; the nearest is ….</summary>
        public const int FormTemplateUnknown = 1143;
        /// <summary>检查编号“…”不在“检查”工作表中。names the inspection …, which the sheet of inspections lacks.</summary>
        public const int VisitRowStranger = 1149;
        /// <summary>检查编号在第 … 行已有。is the number of the inspection in row … too.</summary>
        public const int VisitRowRepeated = 1150;
        /// <summary>应为下列之一：…。is none of: ….</summary>
        public const int VisitCellWord = 1151;
        /// <summary>找不到这个影音文件，无法计算校验值（…）。the file of footage cannot be read, so that its digest is unknown (…).</summary>
        public const int VisitFootageUnread = 1152;
        /// <summary>校验清单中有无法识别的行。is a line of the list of digests that cannot be read.</summary>
        public const int ArchiveListLine = 1160;
        /// <summary>列在校验清单中，但档案里没有。is in the list of digests and not in the archive.</summary>
        public const int ArchiveMissing = 1161;
        /// <summary>在档案里，但不在校验清单中。is in the archive and not in the list of digests.</summary>
        public const int ArchiveUnlisted = 1162;
        /// <summary>与校验清单不同（实为 …）。differs from the list of digests: it has ….</summary>
        public const int ArchiveDiffers = 1163;
        /// <summary>不能用作各种系统上的文件名（…）。cannot be the name of a file on every system (…).</summary>
        public const int ArchiveName = 1164;
        /// <summary>抽取活动尚未办结或终止，以后的变更不在这份档案中。the event has not ended: later changes are not in this archive.</summary>
        public const int ArchiveOpen = 1165;
        /// <summary>文书 … 所列的影音文件不在档案中。is footage of inspection … and not in the archive.</summary>
        public const int ArchiveFootageMissing = 1166;
        /// <summary>与文书 … 所记的影音文件校验值不同。differs from the footage of inspection ….</summary>
        public const int ArchiveFootageDiffers = 1167;
        /// <summary>没有这个数据来源；最接近的是“…”。is no source of an export; the nearest is ….</summary>
        public const int ExportSourceUnknown = 1170;
        /// <summary>列名重复。names a column twice.</summary>
        public const int ExportColumnRepeated = 1171;
        /// <summary>这种格式不能用于该来源：…。is a format that does not suit this source: ….</summary>
        public const int ExportFormat = 1172;
        /// <summary>对照表中没有这个值；已有的是 …。has no code in the mapping, which has ….</summary>
        public const int ExportCodeMissing = 1173;
        /// <summary>必填列没有值（…）。has no value in a column that must have one (…).</summary>
        public const int ExportValueMissing = 1174;
        /// <summary>超过 … 个字符。is longer than … characters.</summary>
        public const int ExportTooLong = 1175;
        /// <summary>日期格式中要有 YYYY、MM、DD，时刻格式还可有 hh、mm、ss。is no form of a day: it has YYYY, MM and DD, and of an instant hh, mm and ss.</summary>
        public const int ExportDateForm = 1176;
        /// <summary>没有给出参数。is not given.</summary>
        public const int ArgumentMissing = 1200;
        /// <summary>参数超出范围。is out of range.</summary>
        public const int ArgumentRange = 1201;
        /// <summary>此项无法使用，应为 …。cannot be used; it takes ….</summary>
        public const int ArgumentOptions = 1202;
        /// <summary>内存不足。does not fit into memory.</summary>
        public const int MemoryExhausted = 1203;
        /// <summary>操作已被取消。was cancelled.</summary>
        public const int CallCancelled = 1204;
        /// <summary>程序内部错误。met an internal error.</summary>
        public const int InternalError = 1205;
        /// <summary>已经结束，不能再用。has ended and cannot be used again.</summary>
        public const int HandleUsed = 1206;
        /// <summary>没有这个文件。is not among the files.</summary>
        public const int PathMissing = 1207;
        /// <summary>不是可用的文件路径。is not a usable path.</summary>
        public const int PathForm = 1208;
    }
}

// SPDX-License-Identifier: Apache-2.0
namespace Cavel
{
    /// <summary>Unified social credit codes (统一社会信用代码, GB 32100-2015).</summary>
    public static class CreditCode
    {
        /// <summary>Throws if a code is wrong, with what it should be.</summary>
        public static void Check(string code)
        {
            byte[] text = Utf8.Encode(code);
            int status = NativeMethods.cavel_check_credit_code(text, (ulong)text.Length, out ProblemsHandle problems);
            Call.Check(status, problems);
        }
    }
}

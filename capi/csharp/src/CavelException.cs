// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Cavel
{
    /// <summary>A call failed and changed nothing: the fault's number and stable name, and every problem found.</summary>
    public sealed class CavelException : Exception
    {
        private readonly string zh;
        private readonly string en;

        internal CavelException(int code, IReadOnlyList<Problem> problems)
        {
            Code = code;
            Name = Call.FaultText(code, 1);
            Problems = problems;
            zh = Said(Language.Zh, 6);
            en = Said(Language.En, 7);
        }

        /// <summary>The fault's number, which never changes.</summary>
        public int Code { get; }

        /// <summary>The fault's stable name, such as credit_code_check.</summary>
        public string Name { get; }

        /// <summary>All problems, each with its place and remedy.</summary>
        public IReadOnlyList<Problem> Problems { get; }

        /// <summary>The message, in Chinese if the culture of the user interface is Chinese.</summary>
        public override string Message
        {
            get
            {
                bool chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
                return Name + " (" + Code + "): " + (chinese ? zh : en);
            }
        }

        /// <summary>The message in a language.</summary>
        public string MessageIn(Language language) => language == Language.Zh ? zh : en;

        private string Said(Language language, int which)
        {
            string[] all = Problems.Where(one => one.IsError).Select(one => one.Message(language)).ToArray();
            return all.Length == 0 ? Call.FaultText(Code, which) : string.Join(language == Language.Zh ? "；" : "; ", all);
        }
    }
}

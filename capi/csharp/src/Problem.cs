// SPDX-License-Identifier: Apache-2.0
using System;
using System.Linq;

namespace Cavel
{
    /// <summary>A problem (问题) with its place. Texts except the name and the messages may be empty.</summary>
    [Serializable]
    public sealed class Problem : IEquatable<Problem>
    {
        internal const int Texts = 10;

        private readonly string[] texts;

        internal Problem(int code, bool isError, long row, string[] texts)
        {
            Code = code;
            IsError = isError;
            Row = row;
            this.texts = texts;
        }

        /// <summary>The fault's number, which never changes.</summary>
        public int Code { get; }

        /// <summary>False for a warning, which prevents nothing.</summary>
        public bool IsError { get; }

        /// <summary>The row of a table from 1; 0 if there is none.</summary>
        public long Row { get; }

        /// <summary>The fault's stable name, such as credit_code_check.</summary>
        public string Name => texts[0];

        /// <summary>File, table or document.</summary>
        public string Where => texts[1];

        /// <summary>Column, JSON pointer or argument.</summary>
        public string Field => texts[2];

        /// <summary>The value as found.</summary>
        public string Value => texts[3];

        /// <summary>A number, an id, the nearest known name.</summary>
        public string Detail => texts[4];

        /// <summary>The article of a law or standard.</summary>
        public string Article => texts[9];

        /// <summary>The problem as a whole sentence.</summary>
        public string Message(Language language) => texts[language == Language.Zh ? 5 : 6];

        /// <summary>What to do about it.</summary>
        public string Remedy(Language language) => texts[language == Language.Zh ? 7 : 8];

        /// <inheritdoc/>
        public bool Equals(Problem other) => !ReferenceEquals(other, null) && Code == other.Code && IsError == other.IsError &&
            Row == other.Row && texts.SequenceEqual(other.texts);

        /// <inheritdoc/>
        public override bool Equals(object other) => Equals(other as Problem);

        /// <inheritdoc/>
        public override int GetHashCode() => unchecked(31 * (31 * Code + Row.GetHashCode()) + Value.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => Name + " (" + Code + "): " + Message(Language.En);
    }
}

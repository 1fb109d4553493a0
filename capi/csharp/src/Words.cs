// SPDX-License-Identifier: Apache-2.0
namespace Cavel
{
    /// <summary>Languages of texts for people.</summary>
    public enum Language
    {
        /// <summary>Chinese.</summary>
        Zh = 1,

        /// <summary>English.</summary>
        En = 2,
    }

    /// <summary>How a sample size that is not whole becomes whole.</summary>
    public enum Rounding
    {
        /// <summary>To the next larger.</summary>
        Up = 1,

        /// <summary>To the next smaller.</summary>
        Down = 2,

        /// <summary>To the nearest, halves up.</summary>
        HalfUp = 3,
    }

    /// <summary>Told from time to time by long calls, on the thread that made the call. Where it returns false the call throws
    /// a CavelException named call_cancelled; what it throws stops the call too, and the call throws it.</summary>
    public delegate bool Progress(long done, long total);
}

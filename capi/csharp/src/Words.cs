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
}

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

    /// <summary>How a fractional sample size is rounded.</summary>
    public enum Rounding
    {
        /// <summary>Up.</summary>
        Up = 1,

        /// <summary>Down.</summary>
        Down = 2,

        /// <summary>To the nearest, halves up.</summary>
        HalfUp = 3,
    }
}

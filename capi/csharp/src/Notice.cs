// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>The public notice (抽查结果公示) of an event on a day.</summary>
    public sealed class Notice : IDisposable
    {
        internal Notice(Files files, IReadOnlyList<Problem> warnings)
        {
            Files = files;
            Warnings = warnings;
        }

        /// <summary>index.html and results.csv, which are disposed with it.</summary>
        public Files Files { get; }

        /// <summary>Warnings about the documents of visits.</summary>
        public IReadOnlyList<Problem> Warnings { get; }

        /// <inheritdoc/>
        public void Dispose() => Files.Dispose();
    }
}

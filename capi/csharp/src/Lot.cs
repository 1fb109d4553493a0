// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>A lot (共用签号组): the tickets of a task. This is arithmetic; an Event ensures that nobody could choose
    /// the outcome.</summary>
    public sealed class Lot
    {
        /// <summary>The lot of a lot seed.</summary>
        public Lot(Suite suite, Digest lotSeed)
        {
            Suite = suite;
            Seed = lotSeed ?? throw new ArgumentNullException(nameof(lotSeed));
        }

        /// <summary>The lot of an event's seed and a label such as targets/task-1.</summary>
        public static Lot Derive(Suite suite, Digest seed, string label)
        {
            if (seed == null) throw new ArgumentNullException(nameof(seed));
            byte[] text = Utf8.Encode(label);
            var made = new byte[32];
            Call.Check(NativeMethods.cavel_lot_seed(suite, seed.Read, text, (ulong)text.Length, made));
            return new Lot(suite, new Digest(made));
        }

        /// <summary>The hash suite.</summary>
        public Suite Suite { get; }

        /// <summary>The lot seed.</summary>
        public Digest Seed { get; }

        /// <summary>The ticket of an id, or of two with a line feed between.</summary>
        public Digest Ticket(string id)
        {
            byte[] text = Utf8.Encode(id);
            var ticket = new byte[32];
            int status = NativeMethods.cavel_ticket(Suite, Seed.Read, text, (ulong)text.Length, ticket, out ProblemsHandle problems);
            Call.Check(status, problems);
            return new Digest(ticket);
        }

        /// <summary>The sample ids with the smallest tickets and the next reserve; fewer if there are fewer ids.</summary>
        public Selection Select(IEnumerable<string> ids, long sample, long reserve = 0, Options options = null)
        {
            Ids block = Ids.Of(ids);
            Selection.CheckCounts(sample, reserve);
            return Options.With(options, given =>
            {
                int status = NativeMethods.cavel_select_block(Suite, Seed.Read, block.Bytes, block.Used, block.Offsets,
                    (ulong)block.Count, (ulong)sample, (ulong)reserve, given, out SelectionHandle made,
                    out ProblemsHandle problems);
                Call.Check(status, problems);
                return Selection.Of(made);
            });
        }

        /// <summary>Selects from ids that come in pieces. <paramref name="population"/> is the number to come, as from a
        /// select count(*); with 0, for unknown, the result is the same but takes longer. Of the options only the kernel
        /// has an effect.</summary>
        public Selector Selector(long sample, long reserve = 0, long population = 0, Options options = null) =>
            new Selector(this, sample, reserve, population, options);
    }
}

// SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;

namespace Cavel
{
    /// <summary>A rule pack (规则包): law as data, of one authority or office. Immutable.</summary>
    public sealed class RulePack
    {
        private RulePack(string json, IReadOnlyList<Problem> warnings)
        {
            Json = json;
            Warnings = warnings;
        }

        /// <summary>Its canonical JSON, whose hash is the digest by which an announcement binds it.</summary>
        public string Json { get; }

        /// <summary>What was noticed when it was read.</summary>
        public IReadOnlyList<Problem> Warnings { get; }

        /// <summary>Reads and checks a rule pack (rule-pack.schema.json).</summary>
        public static RulePack Read(byte[] json)
        {
            int status = NativeMethods.cavel_rule_pack_read(json, (ulong)json.Length, out TextHandle made, out ProblemsHandle problems);
            IReadOnlyList<Problem> noticed = Call.Check(status, problems);
            return new RulePack(Call.Text(made), noticed);
        }

        /// <summary>A shipped rule pack, such as "national".</summary>
        public static RulePack Shipped(string name)
        {
            byte[] text = Utf8.Encode(name);
            int status = NativeMethods.cavel_rule_pack_shipped(text, (ulong)text.Length, out TextHandle made, out ProblemsHandle problems);
            IReadOnlyList<Problem> noticed = Call.Check(status, problems);
            return new RulePack(Call.Text(made), noticed);
        }
    }
}

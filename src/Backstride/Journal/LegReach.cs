using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>How far down a leg pain, tingling or numbness runs, from near the back to far from it.</summary>
[JsonConverter(typeof(WordJson<LegReach>))]
public enum LegReach
{
    Buttock,
    Thigh,
    Calf,
    Foot,
}

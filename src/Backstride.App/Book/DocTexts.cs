using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Backstride.Coaching;

namespace Backstride.App.Book;

/// <summary>The texts that stand beside the rules in the source: what a rule does is written once, where it is done.</summary>
/// <remarks>Read from the documentation file that the compiler writes beside the core. Only the pages about the rule book open it.</remarks>
internal sealed partial class DocTexts
{
    private const BindingFlags Constants = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
    private static readonly Assembly CoreAssembly = typeof(Rule).Assembly;
    private static readonly Dictionary<Type, RuleId> RuleIds = Rulebook.Rules.ToDictionary(rule => rule.GetType(), rule => rule.Id);
    private static readonly Lazy<DocTexts> OfCore = new(() =>
        new DocTexts(XDocument.Load(Path.Combine(AppContext.BaseDirectory, CoreAssembly.GetName().Name + ".xml"), LoadOptions.PreserveWhitespace)));

    private readonly Dictionary<string, XElement> _members;

    private DocTexts(XDocument file) =>
        _members = file.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static DocTexts Core => OfCore.Value;

    /// <summary>A type's name as words: "longest run baseline".</summary>
    public static string NameOf(Type type) => Words(type.Name);

    /// <summary>Absent for a type about which nothing is written.</summary>
    public DocText? Of(Type type)
    {
        if (!_members.TryGetValue("T:" + type.FullName!.Replace('+', '.'), out var member) || member.Element("summary") is not { } summary)
            return null;
        var mentions = new List<Type>();
        var remarks = member.Element("remarks") is { } written ? Plain(written, mentions) : "";
        return new DocText(Plain(summary, mentions), remarks.Length > 0 ? [remarks] : [], [.. mentions.Distinct().Where(mentioned => mentioned != type)]);
    }

    private string Plain(XElement element, List<Type> mentions)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement inner when inner.Attribute("cref") is { } reference => Named(reference.Value, mentions),
                XElement inner => inner.Value,
                _ => "",
            });
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>A rule by its id, a constant by its value, anything else by its name as words.</summary>
    private string Named(string reference, List<Type> mentions)
    {
        var name = reference[2..];
        if (reference.StartsWith("T:", StringComparison.Ordinal) && CoreAssembly.GetType(name) is { } type)
        {
            if (RuleIds.TryGetValue(type, out var id))
                return $"`{id}`";
            if (_members.ContainsKey(reference))
                mentions.Add(type);
            return Words(type.Name);
        }

        var dot = name.LastIndexOf('.');
        var owner = CoreAssembly.GetType(name[..dot]);
        var value = owner?.GetField(name[(dot + 1)..], Constants)?.GetValue(null) ?? owner?.GetProperty(name[(dot + 1)..], Constants)?.GetValue(null);
        return value is null or Enum or (System.Collections.IEnumerable and not string) ? Words(name[(dot + 1)..]) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }

    private static string Words(string name) => Humps().Replace(name, " $1").Trim().ToLowerInvariant();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("([A-Z0-9]+)")]
    private static partial Regex Humps();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backstride.Tests.House;

/// <summary>App → Files → core, never back; the two pure projects stay pure.</summary>
public sealed partial class DirectionTests
{
    /// <summary>What each project may see. Listed by hand: a new project or a new arrow is a decision.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/Backstride"] = [],
        ["src/Backstride.Files"] = ["Backstride"],
        ["src/Backstride.App"] = ["Backstride", "Backstride.Files"],
        ["tests/Backstride.Tests"] = ["Backstride", "Backstride.Files"],
        ["tests/Backstride.App.Tests"] = ["Backstride", "Backstride.Files", "Backstride.App"],
        ["bench/Backstride.Benchmarks"] = ["Backstride", "Backstride.Files", "Backstride.App"],
        ["bench/Backstride.StartProfile"] = [],
    };

    [Fact]
    public void Every_project_is_in_the_list_of_allowed_arrows() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Checkout.Files("*.csproj").Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void No_project_reference_points_the_wrong_way() =>
        Assert.All(Allowed, project => Assert.Empty(ReferencesOf(project.Key).Except(project.Value)));

    [Fact]
    public void The_pure_projects_use_no_package_but_the_analyzer_and_CsvHelper()
    {
        Assert.Empty(PackagesOf("src/Backstride"));
        Assert.Empty(PackagesOf("src/Backstride.Files").Except(["CsvHelper"]));
    }

    [Fact]
    public void The_core_never_names_a_namespace_above_it() => AssertNeverNamed("src/Backstride", UpperFromCore());

    [Fact]
    public void The_readers_never_name_the_app() => AssertNeverNamed("src/Backstride.Files", UpperFromFiles());

    [Fact]
    public void Clock_randomness_zones_culture_and_files_are_banned_in_the_pure_projects()
    {
        var banned = File.ReadAllText(Checkout.PathOf("BannedSymbols.txt"));
        Assert.All(
            ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "TimeProvider.System", "Guid.NewGuid", "System.Random", "CultureInfo.CurrentCulture", "TimeZoneInfo", "System.IO.File;", "System.Net;"],
            name => Assert.Contains(name, banned, StringComparison.Ordinal));
        var props = File.ReadAllText(Checkout.PathOf("Directory.Build.props"));
        Assert.Contains("BannedApiAnalyzers", props, StringComparison.Ordinal);
        Assert.DoesNotContain(Checkout.Files("*.cs").Where(path => path.StartsWith("src/Backstride/", StringComparison.Ordinal) || path.StartsWith("src/Backstride.Files/", StringComparison.Ordinal)),
            path => File.ReadAllText(Checkout.PathOf(path)).Contains("RS0030", StringComparison.Ordinal));
    }

    private static void AssertNeverNamed(string folder, Regex upper) =>
        Assert.DoesNotContain(
            Checkout.Files("*.cs").Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)),
            path => upper.IsMatch(File.ReadAllText(Checkout.PathOf(path))));

    private static IEnumerable<string> ReferencesOf(string folder) =>
        ProjectFile(folder).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> PackagesOf(string folder) =>
        ProjectFile(folder).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    private static XDocument ProjectFile(string folder) => XDocument.Load(Checkout.PathOf($"{folder}/{Path.GetFileName(folder)}.csproj"));

    [GeneratedRegex(@"\bBackstride\.(Files|App)\b")]
    private static partial Regex UpperFromCore();

    [GeneratedRegex(@"\bBackstride\.App\b")]
    private static partial Regex UpperFromFiles();
}

using Backstride.App.Importing;
using Backstride.App.Tests.Storage;

namespace Backstride.App.Tests.Importing;

/// <summary>Links that a person named, and links that lie in a folder that a person named.</summary>
public sealed class LinkTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly OpenJournal _journal = new();
    private readonly TempFolder _temp = new();

    public LinkTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links is not everybody's right here.");
        foreach (var (index, name) in new[] { "in/a.fit", "in/.hidden/b.fit", "outside/c.fit" }.Index())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_temp[name])!);
            File.WriteAllBytes(_temp[name], TinyFit.Run(Morning.AddDays(index)));
        }
    }

    public void Dispose()
    {
        _temp.Dispose();
        _journal.Dispose();
    }

    private Task<ImportResult> Import(string name) =>
        new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System).Run(FileSearch.Behind([_temp[name]]), TestContext.Current.CancellationToken);

    private void Link(string name, string target) => File.CreateSymbolicLink(_temp[name], target);

    private async Task<FileOutcome> Only(string link) => Assert.Single((await Import("in")).Files, file => Path.GetFileName(file.Path) == link);

    [Fact]
    public async Task A_link_to_a_file_that_was_named_is_followed()
    {
        Link("named.fit", _temp["outside/c.fit"]);
        Assert.Equal(1, (await Import("named.fit")).Totals.Runs);
    }

    [Fact]
    public async Task A_link_to_a_folder_that_was_named_is_followed_and_links_in_it_stay_within_what_it_leads_to()
    {
        Directory.CreateSymbolicLink(_temp["named"], _temp["in"]);
        Link("in/out.fit", "../outside/c.fit");
        Link("in/own.fit", ".hidden/b.fit");
        var result = await Import("named");
        Assert.Equal((2, 1), (result.Totals.Runs, result.Totals.Skipped));
    }

    [Theory]
    [InlineData("link.fit", "../outside/c.fit")]
    [InlineData("link.fit", "inner/c.fit")]
    [InlineData("link", "../outside")]
    [InlineData("link", "..")]
    [InlineData("link", "/")]
    public async Task A_link_that_leads_out_is_passed_over_and_says_so(string name, string target)
    {
        Directory.CreateSymbolicLink(_temp["in/inner"], _temp["outside"]);
        Link($"in/{name}", target);
        var link = await Only(name);
        Assert.Equal((Outcome.Skipped, "link-out"), (link.Outcome, Assert.Single(link.Findings).Code));
        Assert.Single(_journal.Entries);
    }

    [Fact]
    public async Task A_folder_whose_name_begins_like_that_of_the_named_one_lies_outside_of_it()
    {
        Directory.CreateDirectory(_temp["in2"]);
        File.WriteAllBytes(_temp["in2/d.fit"], TinyFit.Run(Morning.AddDays(9)));
        Link("in/link.fit", "../in2/d.fit");
        Assert.Equal("link-out", Assert.Single((await Only("link.fit")).Findings).Code);
    }

    [Theory]
    [InlineData("nothing.fit")]
    [InlineData("link.fit")]
    public async Task A_link_that_leads_nowhere_is_passed_over_and_says_so(string target)
    {
        Link("in/link.fit", target);
        var link = await Only("link.fit");
        Assert.Equal((Outcome.Skipped, "link-broken"), (link.Outcome, Assert.Single(link.Findings).Code));
    }

    [Fact]
    public async Task A_link_to_a_file_in_the_same_folder_is_read_and_one_to_a_folder_in_it_is_not_gone_through_again()
    {
        Link("in/b.fit", ".hidden/b.fit");
        Directory.CreateDirectory(_temp["in/sub"]);
        Directory.CreateSymbolicLink(_temp["in/sub/up"], _temp["in"]);
        var result = await Import("in");
        Assert.Equal((2, 2), (result.Totals.Runs, result.Totals.Files));
    }
}

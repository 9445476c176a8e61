using Backstride.App.Importing;
using Backstride.App.Tests.Storage;

namespace Backstride.App.Tests.Importing;

public sealed class UnkeptReportTests : IDisposable
{
    private readonly OpenJournal _journal = new();
    private readonly TempFolder _temp = new();

    public void Dispose()
    {
        _temp.Dispose();
        _journal.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_imported_is_in_and_told_though_its_report_cannot_be_kept(bool isInTheWay)
    {
        var batch = new BatchId(Guid.Parse("0199aaaa-0000-7000-8000-00000000000b"));
        if (isInTheWay)
            Directory.CreateDirectory(new ImportReports(_journal.Folder, Drafts.Runner).PathOf(batch.Value));
        File.WriteAllBytes(_temp["run.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)));
        var result = await new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System) { Batch = batch }
            .Run(FileSearch.Behind([_temp["run.fit"]]), TestContext.Current.CancellationToken);
        Assert.Equal(1, result.Totals.Runs);
        Assert.Equal(isInTheWay, result.ReportTrouble is not null);
        Assert.Single(_journal.Entries);
        Assert.Empty(Directory.EnumerateFiles(_journal.Folder.ImportsPath, "*.open.json", SearchOption.AllDirectories));
    }
}

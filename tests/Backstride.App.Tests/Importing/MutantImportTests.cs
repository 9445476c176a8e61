using System.Security.Cryptography;
using System.Text.Json;
using Backstride.App.Archiving;
using Backstride.App.Tests.Storage;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Tests.Files.Mutants;

namespace Backstride.App.Tests.Importing;

/// <summary>Damaged archives through the whole import, into a data folder that lies among files of somebody else.</summary>
public sealed class MutantImportTests : IDisposable
{
    private const int Few = 300;

    private static readonly MutantArchive[] Archives =
        [SoundInputs.Files, SoundInputs.GarminExport, SoundInputs.AppleExport, SoundInputs.FitbitExport, .. SoundInputs.StravaExports];

    private readonly Surrounded _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_damaged_archive_is_imported_without_an_exception_and_touches_nothing_outside_the_data_folder()
    {
        var mutants = MutantNumbers.OrFirst(Few);
        int imported = 0, failed = 0;
        foreach (var number in mutants.All)
        {
            if (number % 100 == 99)
                _data.Empty();
            // Every other one of the vendors with one layout; the layouts of the vendor with many take turns in between.
            var archive = number % 2 == 0 ? Archives[number / 2 % 4] : Archives[4 + (number / 2 % (Archives.Length - 4))];
            var result = await _data.Import("mutant.zip", archive.Mutant(180_000_000 + number));
            Assert.True(result.Files.Count > 0 || result.Totals.Ignored > 0, $"{number} has no outcome at all.");
            imported += result.Totals.Imported + result.Totals.Duplicates > 0 ? 1 : 0;
            failed += result.Totals.Failed > 0 ? 1 : 0;
        }

        _data.AssertUntouched();
        Assert.InRange(imported, mutants.Count / 5, mutants.Count);
        Assert.InRange(failed, mutants.Count / 20, mutants.Count);
    }

    [Fact]
    public void A_damaged_export_of_our_own_is_refused_in_one_line_or_restored_whole()
    {
        var export = Export();
        var mutants = MutantNumbers.OrFirst(Few);
        int whole = 0, refused = 0, other = 0;
        foreach (var number in mutants.All)
        {
            _data.Empty();
            switch (_data.Restore(export.Mutant(190_000_000 + number)))
            {
                case null: other++; break;
                case true: whole++; break;
                default: refused++; break;
            }
        }

        _data.AssertUntouched();
        // Damage to the frame of the zip leaves no export of ours; damage elsewhere is seen by its sums, or hit nothing that is read.
        Assert.All([whole, refused, other], count => Assert.InRange(count, mutants.Count / 50, mutants.Count));
    }

    /// <summary>An export of three entries and one original, the same on every machine.</summary>
    private static MutantArchive Export()
    {
        byte[][] lines =
        [
            .. new[] { Drafts.Of("profile", new Profile { TimeZone = "Europe/Dublin" }), Drafts.Pain("pain", 3), Drafts.RunOf("run", "content") }
                .Select((draft, i) => EntryLine.Write(new Entry(draft, i + 1, draft.At))),
        ];
        byte[] journal = [.. lines.SelectMany(line => (byte[])[.. line, (byte)'\n'])];
        var manifest = new ExportManifest(
            ExportManifest.FormatName, ExportManifest.CurrentVersion, Drafts.Runner.ToString(), "runner", lines.Length, Convert.ToHexStringLower(SHA256.HashData(journal)), 1, DateTimeOffset.UnixEpoch);
        var run = TinyFit.Run(DateTimeOffset.UnixEpoch.AddYears(50));
        return SoundInputs.Archive(
            (ExportManifest.JournalMember, journal),
            (ExportManifest.OriginalsFolder + ContentHash.Of(run).Hex, run),
            (ExportManifest.ManifestMember, JsonSerializer.SerializeToUtf8Bytes(manifest, ArchivingJson.Default.ExportManifest)));
    }
}

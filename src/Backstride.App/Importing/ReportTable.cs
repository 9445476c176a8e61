using System.Text;

namespace Backstride.App.Importing;

/// <summary>The report of an import as a table of comma-separated values (RFC 4180), one row per file.</summary>
internal static class ReportTable
{
    private const string Header = "path,member,outcome,runs,activities,checkIns,twin,findings";

    public static string Of(ImportResult result)
    {
        var table = new StringBuilder(Header).Append("\r\n");
        foreach (var file in result.Files)
        {
            table.AppendJoin(
                ',',
                Cell(file.Path),
                Cell(file.Member ?? ""),
                OutcomeWords.WordOf(file.Outcome),
                Cell(string.Join(' ', file.Runs)),
                Cell(string.Join(' ', file.Activities)),
                Cell(string.Join(' ', file.CheckIns ?? [])),
                Cell(file.Twin ?? ""),
                Cell(string.Join(" | ", file.Findings.Select(finding => $"{finding.Code}: {finding.Detail}")))).Append("\r\n");
        }

        return table.ToString();
    }

    // File names come from outside. A spreadsheet takes a cell that begins like a formula for one; an apostrophe makes it text again.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using System.Text;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;
using Backstride.Tests.Files.Mutants;

namespace Backstride.Tests.Files.Archives;

public sealed class StrangeTableTests
{
    private const string German = "Datum;Uhrzeit;Strecke (km);Zeit;Puls;Schuhe;Wetter\n1.3.2026;07:10;8,2;50:30;148;blau;Regen\n3.3.2026;;12,4;1:15:20;;blau;\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IReadOnlyList<string?> Guess(string table) => CsvTableReader.Strange(Bytes(table), 5)!.Guess.Columns;

    [Fact]
    public void Names_in_other_words_are_guessed_and_what_means_nothing_to_anybody_is_left_open() =>
        Assert.Equal(["date", "time", "distanceKilometers", "duration", "averageHeartRate", "gear", null], Guess(German));

    [Theory]
    [InlineData("when,Distance,Mins\n2026-03-01,5000,31\n2026-03-02,10200,65\n", new[] { "date", "distanceMeters", "minutes" })]
    [InlineData("when,Distance,time\n2026-03-01,5.0,31:00\n2026-03-02,10.2,65:00\n", new[] { "date", "distanceKilometers", "duration" })]
    [InlineData("Tag,Miles,Total time\n2026-03-01,5.0,1900\n2026-03-02,10.2,2000\n", new[] { "date", "distanceMiles", "timerSeconds" })]
    [InlineData("Tag,Dauer\n2026-03-01,0.5\n2026-03-02,1.25\n", new[] { "date", "hours" })]
    [InlineData("Tag,Schlaf,Rückenschmerz,RHR\n2026-03-01,7:30,3,51\n2026-03-02,6:45,2,50\n", new[] { "date", "sleep", "pain", "restingHeartRate" })]
    [InlineData("Tag,asleep,Stimmung\n2026-03-01,450,7\n2026-03-02,400,6\n", new[] { "date", "sleepMinutes", "mood" })]
    public void The_unit_is_told_by_the_name_and_by_where_the_values_lie(string table, string[] columns) => Assert.Equal(columns, Guess(table));

    [Theory]
    [InlineData("Tag,Puls,x\n2026-03-01,48000,1\n2026-03-02,51000,1\n")]
    [InlineData("Tag,Puls,x\n2026-03-01,gut,1\n2026-03-02,besser,1\n")]
    public void A_name_whose_values_speak_against_it_is_not_believed(string table) => Assert.Null(Guess(table)[1]);

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public void One_value_in_ten_may_be_a_slip(int sound, bool believed)
    {
        var rows = string.Concat(Enumerable.Range(1, 10).Select(day => $"2026-03-{day:00},{(day <= sound ? "150" : "forgot it")},x\n"));
        Assert.Equal(believed ? "averageHeartRate" : null, Guess("Tag,Puls,x\n" + rows)[1]);
    }

    [Fact]
    public void No_two_columns_are_guessed_to_be_the_same() =>
        Assert.Equal(["date", "distanceKilometers", null, "duration"], Guess("Datum,km,Kilometer,Zeit\n2026-03-01,5,5,30:00\n2026-03-02,6,6,36:00\n"));

    [Fact]
    public void A_table_is_read_as_its_columns_were_explained()
    {
        var table = CsvTableReader.Strange(Bytes(German), 5)!;
        Assert.Equal(2, table.Rows.Count);
        var reading = CsvTableReader.Read(new MemoryStream(Bytes(German)), table.Guess);
        Assert.Equal(
            [(new DateTime(2026, 3, 1, 7, 10, 0), 8200d, 3030d), (new DateTime(2026, 3, 3, 12, 0, 0), 12400d, 4520d)],
            reading.Activities.Select(row => (row.Activity.Start.DateTime, row.Activity.Distance!.Value.Meters, row.Activity.Timer.TotalSeconds)));
        Assert.Equal("blau", reading.Activities[0].Activity.Gear);
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData(TableDates.DayFirst, 3, 1)]
    [InlineData(TableDates.MonthFirst, 1, 3)]
    public void The_order_of_day_and_month_is_taken_from_who_knows_it(TableDates dates, int day, int month)
    {
        var mapping = new TableMapping(["date", "minutes"], dates);
        var run = Assert.Single(CsvTableReader.Read(new MemoryStream(Bytes("wann,wie lang\n3/1/2026,30\n")), mapping).Activities);
        Assert.Equal(new DateTime(2026, month, day, 12, 0, 0), run.Activity.Start.DateTime);
        Assert.Empty(CsvTableReader.Read(new MemoryStream(Bytes("wann,wie lang\n3/1/2026,30\n")), mapping with { Dates = TableDates.Told }).Activities);
    }

    [Theory]
    [InlineData("One column must be the date.", "minutes", null)]
    [InlineData("For runs, one column must be the duration", "date", "distanceKilometers")]
    [InlineData("Two columns cannot both be the date", "date", "date")]
    [InlineData("There is no column called speed", "date", "speed")]
    public void What_will_not_do_is_said(string words, string first, string? second) =>
        Assert.StartsWith(words, new TableMapping([first, second], TableDates.Told).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("date", "hours")]
    [InlineData("pain", "date")]
    public void A_date_and_one_figure_will_do(string first, string second) => Assert.Null(new TableMapping([first, second], TableDates.Told).Problem);

    [Fact]
    public void A_table_is_known_again_by_its_header_alone_and_one_with_a_header_of_ours_needs_no_explanation()
    {
        var mapping = new TableMapping(["date", null], TableDates.Told);
        var known = new KnownTables(new Dictionary<string, TableMapping> { [TableMapping.FingerprintOf(["Datum", "Schmerz"])] = mapping });
        Assert.Same(mapping, known.Of(Bytes("datum ; Schmerz\n1.3.2026;3\n")));
        Assert.Null(known.Of(Bytes("Schmerz;Datum\n3;1.3.2026\n")));
        Assert.Null(CsvTableReader.Strange(Bytes("date,pain\n2026-03-01,3\n"), 5));
        Assert.Null(CsvTableReader.Strange(Bytes("Dear diary\n"), 5));
    }

    [Theory]
    [InlineData("date,sleepMinutes\n2026-03-01,450\n", 7.5)]
    [InlineData("date,sleep\n2026-03-01,7:30\n", 7.5)]
    [InlineData("date,sleep\n2026-03-01,\"7,5\"\n", 7.5)]
    public void Sleep_comes_in_hours_minutes_or_both(string table, double hours) =>
        Assert.Equal(hours, Assert.Single(CsvTableReader.Read(new MemoryStream(Bytes(table))).CheckIns).Says.Sleep!.Value.TotalHours);

    [Fact]
    public void Mutated_tables_give_a_guess_and_a_reading()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var bytes = Mutation.Of(Bytes(German), 53_000_000 + seed);
            if (CsvTableReader.Strange(bytes, 5) is not { } table)
                continue;
            Assert.Equal(table.Header.Count, table.Guess.Columns.Count);
            if (table.Guess.Problem is null)
                Assert.NotNull(CsvTableReader.Read(new MemoryStream(bytes), table.Guess));
        }
    }
}

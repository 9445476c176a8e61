using Backstride.App.Cli;

namespace Backstride.App.Tests.Cli;

public sealed class OwnCommandTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    private OwnCommand.ProgramPlace At(string executable, string path = "", string? called = null) => new()
    {
        Executable = Made(executable),
        Called = called,
        Base = Path.GetDirectoryName(_temp[executable])! + Path.DirectorySeparatorChar,
        Current = _temp["home"],
        SearchPath = path,
    };

    private string Made(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temp[file])!);
        File.WriteAllText(_temp[file], "");
        return _temp[file];
    }

    [Fact]
    public void A_program_that_the_shell_finds_goes_by_its_name() =>
        Assert.Equal("backstride today", OwnCommand.Of([], At("bin/backstride", _temp["bin"])).OnTheSameData("today"));

    [Fact]
    public void Another_program_of_the_name_on_the_path_is_not_this_one()
    {
        Made("other/backstride");
        Assert.Equal($"{_temp["bin/backstride"]} today", OwnCommand.Of([], At("bin/backstride", _temp["other"])).OnTheSameData("today"));
    }

    [Fact]
    public void A_build_in_a_checkout_goes_by_dotnet_run_seen_from_where_it_was_started()
    {
        Made("home/src/App/Backstride.App.csproj");
        Assert.Equal("dotnet run --project src/App -c Release -- today", OwnCommand.Of([], At("home/src/App/bin/Release/net10.0/backstride")).OnTheSameData("today"));
    }

    [Fact]
    public void The_folder_of_the_checkout_itself_is_a_dot()
    {
        Made("home/Backstride.App.csproj");
        Assert.Equal("dotnet run --project . -c Release -- today", OwnCommand.Of([], At("home/bin/Release/net10.0/backstride")).OnTheSameData("today"));
    }

    [Theory]
    [InlineData("./backstride", "./backstride")]
    [InlineData("../out/backstride", "../out/backstride")]
    [InlineData("bin/Release/net10.0/backstride", "bin/Release/net10.0/backstride")]
    [InlineData("backstride", "backstride")]
    [InlineData("my tools/backstride", "'my tools/backstride'")]
    public void A_program_goes_by_what_was_typed_for_it(string typed, string expected)
    {
        Made("home/Backstride.App.csproj");
        Assert.Equal(
            OperatingSystem.IsWindows() ? $"{expected.Replace('\'', '"')} today" : $"{expected} today",
            OwnCommand.Of([], At("home/bin/Release/net10.0/backstride", called: typed)).OnTheSameData("today"));
    }

    [Fact]
    public void A_whole_path_is_how_dotnet_run_starts_it()
    {
        Made("home/Backstride.App.csproj");
        Assert.Equal(
            "dotnet run --project . -c Release -- today",
            OwnCommand.Of([], At("home/bin/Release/net10.0/backstride", called: _temp["home/bin/Release/net10.0/backstride"])).OnTheSameData("today"));
    }

    [Fact]
    public void A_program_here_that_is_on_no_path_goes_by_its_place() =>
        Assert.Equal(Path.Combine(".", "backstride") + " today", OwnCommand.Of([], At("home/backstride")).OnTheSameData("today"));

    [Theory]
    [InlineData("backstride undo 01 --data try", "--data", "try", "import", "in")]
    [InlineData("backstride undo 01 --data try", "import", "in", "--data=try")]
    [InlineData("backstride undo 01 --data last", "--data", "first", "import", "in", "--data", "last")]
    [InlineData("backstride undo 01 --data 'my data' --runner ann", "import", "in", "--runner", "ann", "--data", "my data")]
    [InlineData("backstride undo 01", "import", "--", "--data", "try")]
    [InlineData("backstride undo 01", "import", "in")]
    public void The_data_that_were_named_are_named_again(string expected, params string[] words) =>
        Assert.Equal(OperatingSystem.IsWindows() ? expected.Replace('\'', '"') : expected, OwnCommand.Of(words, At("bin/backstride", _temp["bin"])).OnTheSameData("undo", "01"));

    [Fact]
    public void A_command_without_data_stands_alone() =>
        Assert.Equal("backstride log --help", OwnCommand.Of(["--data", "try"], At("bin/backstride", _temp["bin"])).Alone("log", "--help"));

    [Fact]
    public void What_the_environment_says_is_named_by_a_server_alone()
    {
        var place = At("bin/backstride", _temp["bin"]) with { Setting = option => option == "--data" ? "elsewhere" : null };
        Assert.Equal("backstride today", OwnCommand.Of(["demo"], place).OnTheSameData("today"));
        Assert.Equal("backstride today --data elsewhere", OwnCommand.Of(["serve"], place).OnTheSameData("today"));
    }
}

using Backstride.App.Serving;

namespace Backstride.App.Tests.Web;

public class AddressTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://my-laptop:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://localhost:5080;http://10.0.0.1:5081")]
    public async Task An_address_that_others_could_reach_is_refused_before_anything_listens(string urls)
    {
        var data = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        using var error = new StringWriter();
        var exit = await Serve.RunAsync(new ServeOptions(data, urls), TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.Equal(1, exit);
        Assert.Contains("could be reached from other machines", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:5080/path")]
    [InlineData("http://user@localhost:5080")]
    [InlineData("unix:/run/backstride.sock")]
    public void What_is_no_address_is_named_as_such(string urls)
    {
        var (addresses, refusal) = LoopbackAddresses.Parse(urls);
        Assert.Null(addresses);
        Assert.NotNull(refusal);
    }

    [Theory]
    [InlineData("http://localhost:5080", "localhost", 5080)]
    [InlineData("http://127.0.0.1:0", "127.0.0.1", 0)]
    [InlineData("http://127.0.0.9:81", "127.0.0.9", 81)]
    [InlineData("http://[::1]:5080", "[::1]", 5080)]
    public void Addresses_of_this_machine_only_are_taken(string url, string host, int port)
    {
        var (addresses, refusal) = LoopbackAddresses.Parse(url);
        Assert.Null(refusal);
        Assert.Equal([(host, port)], addresses!.All);
    }
}

using System.Net;

namespace Backstride.App.Tests.Web;

public class UploadTests
{
    private static readonly RunnerId Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000b1");

    [Fact]
    public async Task Files_without_the_form_s_token_are_not_kept()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var parts = new MultipartFormDataContent { { new ByteArrayContent(new byte[1000]), "files", "run.fit" } };
        await Refused(app, parts);
    }

    [Fact]
    public async Task A_token_behind_the_files_comes_too_late()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var own = await app.OwnPost("/import", "/imports");
        var proof = (await own.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('&').Single(field => field.StartsWith("proof=", StringComparison.Ordinal))[6..];
        using var parts = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[1000]), "files", "run.fit" },
            { new StringContent(Uri.UnescapeDataString(proof)), "proof" },
        };
        await Refused(app, parts);
    }

    [Fact]
    public async Task A_body_that_is_no_form_of_several_parts_is_refused()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var body = new StringContent("hello");
        await Refused(app, body);
    }

    [Fact]
    public async Task A_name_that_climbs_out_of_the_folder_stays_inside()
    {
        await using var app = await ServedApp.Start(store => store.AddRunner(Runner, "runner"));
        using var upload = new Backstride.App.Importing.Jobs.Upload(app.Folder);
        foreach (var name in (string[])["../../../escape.fit", "..", "/etc/passwd", "C:\\windows\\run.fit", "a\0b.fit", new string('x', 400)])
            await upload.Add(name, new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken);
        var uploads = Path.Combine(app.DataPath, "uploads");
        var kept = Directory.GetFiles(app.DataPath, "*", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length == 3).ToList();
        Assert.Equal(6, kept.Count);
        Assert.All(kept, path => Assert.StartsWith(uploads, path, StringComparison.Ordinal));
    }

    private static async Task Refused(ServedApp app, HttpContent body)
    {
        using var post = await app.OwnPost("/import", "/imports");
        post.Content = body;
        using var answer = await app.Send(post);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var uploads = Path.Combine(app.DataPath, "uploads");
        Assert.False(Directory.Exists(uploads) && Directory.GetFileSystemEntries(uploads).Length > 0);
    }
}

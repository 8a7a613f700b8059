package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ConsoleParts.class)
class AssetsTest {

    @TestHTTPResource("/")
    URI console;

    @ParameterizedTest
    @CsvSource({"js, text/javascript;charset=UTF-8", "css, text/css;charset=UTF-8"})
    void a_browser_that_reads_brotli_gets_what_the_build_compressed(String kind, String type) throws Exception {
        var path = first(kind);

        var answer = ask(path, "gzip, deflate, br, zstd");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("br");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(type);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(built(path + ".br"));
        assertThat(answer.body().length).isLessThan(ask(path, "gzip").body().length);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "'gzip, br;q=0'"})
    void any_other_browser_gets_the_same_script_compressed_by_the_server(String reads) throws Exception {
        var path = first("js");

        var answer = ask(path, reads);

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(built(path));
    }

    @Test
    void a_script_of_an_earlier_version_is_not_found() throws Exception {
        var answer = ask("/assets/index-earlier.js", "br");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Content-Encoding")).doesNotContain("br");
    }

    private HttpResponse<byte[]> ask(String path, String encodings) throws IOException, InterruptedException {
        return new Browser(console)
                .sendRaw(HttpRequest.newBuilder(console.resolve(path)).header("Accept-Encoding", encodings));
    }

    /** The first asset of a kind that the page names. */
    private static String first(String kind) throws IOException {
        var page = new String(built("/index.html"), StandardCharsets.UTF_8);
        var named = Pattern.compile("/assets/[^\"]+\\." + kind).matcher(page);
        assertThat(named.find()).isTrue();
        return named.group();
    }

    private static byte[] built(String path) throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        }
    }
}

package esperanza.files.workshop;

import esperanza.files.type.FoundType;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The copy without metadata.
 *
 * @param tool the program that made it, with its version
 * @param pieces of the copy, in their order: a page of a document is in memory once
 */
public record Stripped(String mediaType, String tool, List<byte[]> pieces) {

    /** The result that names the program. */
    private static final String TOOL = "tool";

    private static final Pattern VERSION = Pattern.compile("[\\x20-\\x7e]{1,120}");

    public Multi<Buffer> bytes() {
        return Multi.createFrom().iterable(pieces).map(Buffer::buffer);
    }

    static Stripped of(FoundType type, Done done) {
        if (Recipe.isPdf(type)) {
            return new Stripped(type.mediaType(), tool(done), PicturesPdf.of(pages(done.results())));
        }
        return done.first()
                .filter(Preview::isOne)
                .map(Preview::of)
                .map(copy -> new Stripped(copy.mediaType(), tool(done), List.of(copy.bytes())))
                .orElseThrow(() -> new NotMade(Outcome.NOT_READABLE));
    }

    /** A decoder that was taken over can say anything, also words of the file. */
    private static String tool(Done done) {
        return done.results().stream()
                .filter(result -> result.name().equals(TOOL))
                .map(result -> new String(result.bytes(), StandardCharsets.UTF_8).strip())
                .findFirst()
                .filter(said -> VERSION.matcher(said).matches())
                .orElseThrow(() -> new NotMade(Outcome.NOT_READABLE));
    }

    private static List<PicturesPdf.Page> pages(List<Results.Result> results) {
        List<PicturesPdf.Page> pages = results.stream()
                .flatMap(result -> PicturesPdf.Page.of(result).stream())
                .toList();
        if (pages.isEmpty()) {
            throw new NotMade(Outcome.NOT_READABLE);
        }
        return pages;
    }
}

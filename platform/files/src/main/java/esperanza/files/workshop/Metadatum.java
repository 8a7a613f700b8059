package esperanza.files.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a file says about itself. The value may tell where the sender is, so it is sealed, and opened with reasons.
 *
 * @param group of the standard that it comes from: {@code GPS}, {@code ExifIFD}, {@code XMP-dc}
 */
public record Metadatum(String group, String name, String value) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 2_000;
    private static final int LONGEST = 2_000;

    /** Under which the tool tells what it could not read. */
    static final String TOOL = "ExifTool";

    private static final Metadatum MORE = new Metadatum(TOOL, "Warning", "The file says more than is listed here");

    /** The answer of exiftool: one object, each of whose names is a group and a name. */
    static List<Metadatum> read(Optional<Results.Result> answer) {
        return answer.map(result -> tree(result.bytes()))
                .map(tree -> bounded(tree.path(0).properties().stream()
                        .filter(each -> each.getKey().contains(":"))
                        .map(each -> of(each.getKey(), each.getValue()))
                        .toList()))
                .orElseThrow(() -> new NotMade(Outcome.NOT_READABLE));
    }

    private static List<Metadatum> bounded(List<Metadatum> all) {
        boolean cut = all.size() > MOST || all.stream().anyMatch(each -> each.value.length() > LONGEST);
        Stream<Metadatum> listed = all.stream().limit(MOST).map(Metadatum::shortened);
        return (cut ? Stream.concat(listed, Stream.of(MORE)) : listed).toList();
    }

    private Metadatum shortened() {
        return new Metadatum(group, name, value.substring(0, Math.min(value.length(), LONGEST)));
    }

    private static Metadatum of(String key, JsonNode value) {
        int colon = key.indexOf(':');
        String words = value.isValueNode() ? value.asText() : value.toString();
        return new Metadatum(key.substring(0, colon), key.substring(colon + 1), words);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new NotMade(Outcome.NOT_READABLE);
        }
    }
}

package esperanza.runtime.start;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import esperanza.protocol.term.HeldBy;
import esperanza.protocol.term.Profile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules of the country. */
public final class ProfileFile {

    /** The default values of the fields of a term. */
    private static final Map<String, JsonNode> OF_A_TERM = Map.of(
            "heldBy", TextNode.valueOf(HeldBy.AUTHORITY.name()),
            "confirmedBy", JsonNodeFactory.instance.arrayNode(),
            "contestedBy", JsonNodeFactory.instance.arrayNode(),
            "withdrawnBy", JsonNodeFactory.instance.arrayNode(),
            "movedBy", JsonNodeFactory.instance.arrayNode(),
            "pausedBy", JsonNodeFactory.instance.arrayNode(),
            "resumedBy", JsonNodeFactory.instance.arrayNode(),
            "startsAgain", BooleanNode.FALSE,
            "onlyInforms", BooleanNode.FALSE);

    /** A row of the ladders without kinds fits all. */
    private static final Map<String, JsonNode> OF_A_LADDER = Map.of("kinds", JsonNodeFactory.instance.arrayNode());
    /** A rung without rounds repeats for ever. */
    private static final Map<String, JsonNode> OF_A_RUNG = Map.of("rounds", IntNode.valueOf(0));

    /** A calendar whose regions count nowhere, and holidays of the whole country. */
    private static final Map<String, JsonNode> OF_A_CALENDAR = Map.of("seat", TextNode.valueOf(""));

    private static final Map<String, JsonNode> OF_HOLIDAYS = Map.of("area", TextNode.valueOf(""));
    /** A version that does not say what the one before it counts by, and one by which nothing is taken away. */
    private static final Map<String, JsonNode> OF_A_VERSION =
            Map.of("supersedes", TextNode.valueOf(""), "grounds", JsonNodeFactory.instance.arrayNode());

    private ProfileFile() {}

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException if a term names an unknown moment, or another unknown code; the message names
     *     the term and lists the codes
     * @throws UncheckedIOException if the file cannot be read, or is no profile
     */
    public static Profile read(Path file) {
        try {
            JsonNode profile = StrictYaml.read(file, JsonNode.class);
            complete(profile, OF_A_VERSION);
            complete(profile.path("calendar"), OF_A_CALENDAR);
            profile.path("calendar").path("holidays").forEach(days -> complete(days, OF_HOLIDAYS));
            profile.path("terms").forEach(term -> complete(term, OF_A_TERM));
            profile.path("ladders").forEach(row -> {
                complete(row, OF_A_LADDER);
                row.path("rungs").forEach(rung -> complete(rung, OF_A_RUNG));
            });
            return StrictYaml.read(file, profile, Profile.class);
        } catch (UncheckedIOException e) {
            throw unknownCode(file, e)
                    .<RuntimeException>map(why -> new IllegalArgumentException(why, e))
                    .orElse(e);
        }
    }

    private static void complete(JsonNode part, Map<String, JsonNode> unlessSaid) {
        if (part instanceof ObjectNode said) {
            unlessSaid.forEach((field, value) -> {
                if (!said.has(field)) {
                    said.set(field, value);
                }
            });
        }
    }

    private static Optional<String> unknownCode(Path file, UncheckedIOException failure) {
        return failure.getCause() instanceof InvalidFormatException unknown
                        && unknown.getTargetType().isEnum()
                        && isInATerm(unknown.getPath())
                ? Optional.of("The term %s has %s: %s; the codes are %s"
                        .formatted(
                                term(file, unknown.getPath()),
                                unknown.getPath().get(2).getFieldName(),
                                unknown.getValue(),
                                Arrays.toString(unknown.getTargetType().getEnumConstants())))
                : Optional.empty();
    }

    private static boolean isInATerm(List<Reference> path) {
        return path.size() > 2 && "terms".equals(path.getFirst().getFieldName());
    }

    private static String term(Path file, List<Reference> path) {
        return StrictYaml.read(file, JsonNode.class)
                .path("terms")
                .path(path.get(1).getIndex())
                .path("id")
                .asText();
    }
}

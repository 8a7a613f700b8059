package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.intake.attachment.domain.EarlierUpload;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.receiving.view.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a report or a statement that were sent before it: {@code "files": [{"uploadId": "…", "mark": "CHILD"}]},
 * beside references in words. One object counts as a list of one.
 */
public final class NamedUploads {

    private static final String FILES = "/files";
    private static final String UPLOAD = "uploadId";
    private static final String MARK = "mark";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private NamedUploads() {}

    public static List<EarlierUpload> in(byte[] report) {
        return in(SentJson.read(report).tree().path("files"));
    }

    /** In the order in which they are named, each once: with its mark, if any of its places has one. */
    public static List<EarlierUpload> in(JsonNode files) {
        Map<UUID, EarlierUpload> named = new LinkedHashMap<>();
        placed(files).forEach((place, file) -> upload(file)
                .ifPresent(id -> named.merge(
                        id,
                        new EarlierUpload(place, id, mark(file)),
                        (first, again) -> first.mark().isEmpty() && again.mark().isPresent() ? again : first)));
        return List.copyOf(named.values());
    }

    /** A warning for all that is not read: references in words, too. */
    public static List<Warning> notRead(JsonNode files) {
        List<Warning> all = new ArrayList<>();
        placed(files).forEach((place, file) -> {
            if (!file.isNull() && upload(file).isEmpty()) {
                all.add(new Warning(place, "wrong-type"));
            }
        });
        all.addAll(odd(files));
        return all;
    }

    /** A warning for each part of a named upload that is not read. The file is taken all the same. */
    static List<Warning> odd(JsonNode files) {
        List<Warning> odd = new ArrayList<>();
        placed(files).forEach((place, file) -> {
            if (upload(file).isPresent()) {
                file.properties().forEach(part -> code(part.getKey(), part.getValue())
                        .map(code -> new Warning(place + step(part.getKey()), code))
                        .ifPresent(odd::add));
            }
        });
        return odd;
    }

    static Optional<UUID> upload(JsonNode file) {
        return Optional.of(file.path(UPLOAD).asText())
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    private static Optional<String> code(String name, JsonNode value) {
        return switch (name) {
            case UPLOAD -> Optional.empty();
            case MARK -> value.isNull() || known(value).isPresent() ? Optional.empty() : Optional.of("unknown-code");
            default -> Optional.of("unknown-property");
        };
    }

    /** An unreadable mark still means something: a second person looks early rather than late. */
    private static Optional<FileMark> mark(JsonNode file) {
        JsonNode said = file.path(MARK);
        return said.isMissingNode() || said.isNull()
                ? Optional.empty()
                : Optional.of(known(said).orElse(FileMark.INTIMATE));
    }

    private static Optional<FileMark> known(JsonNode said) {
        String name = said.asText().strip().toUpperCase(Locale.ROOT);
        return Stream.of(FileMark.values())
                .filter(mark -> mark.name().equals(name))
                .findFirst();
    }

    private static Map<String, JsonNode> placed(JsonNode files) {
        Map<String, JsonNode> placed = new LinkedHashMap<>();
        if (files.isArray()) {
            files.forEach(file -> placed.put(FILES + '/' + placed.size(), file));
        } else if (!files.isMissingNode()) {
            placed.put(FILES, files);
        }
        return placed;
    }

    private static String step(String name) {
        return '/' + name.replace("~", "~0").replace("/", "~1");
    }
}

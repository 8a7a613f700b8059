package esperanza.investigation.pattern.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pair of cases. Derived from both, in whichever order they are named, so that a pair has one stream. */
public record MatchId(UUID value) implements Identifier {

    public static final String CATEGORY = "match";

    public MatchId {
        requireNonNull(value);
    }

    public static MatchId of(CaseId one, CaseId other) {
        String pair = Stream.of(one, other)
                .map(each -> each.value().toString())
                .sorted()
                .collect(Collectors.joining("/", "", "/match"));
        return new MatchId(UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}

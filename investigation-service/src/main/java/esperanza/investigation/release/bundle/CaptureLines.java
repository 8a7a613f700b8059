package esperanza.investigation.release.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.Capture;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.evidence.domain.CustodySecuring;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How the items of a bundle were secured and captured, in words that are open in it. */
final class CaptureLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    private record Line(UUID evidenceId, CustodySecuring how, Optional<String> tool, Optional<Capture> capture) {}

    private CaptureLines() {}

    static byte[] of(List<Item> items, Map<UUID, EvidenceSecured> secured) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(items.stream()
                            .flatMap(item -> Stream.ofNullable(secured.get(item.id())))
                            .map(CaptureLines::line)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Line line(EvidenceSecured secured) {
        return new Line(
                secured.evidenceId().value(),
                secured.how(),
                secured.tool().flatMap(Personal::value),
                secured.capture().flatMap(Personal::value));
    }
}

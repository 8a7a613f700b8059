package esperanza.runtime.opening;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person opened a sealed part of a thing. Recorded before the first byte was answered, in the stream {@code access}
 * of the thing, which never leaves the service.
 *
 * @param cases the cases that the opened part belongs to
 * @param part the code of the part, as the service names it
 * @param by pseudonym of the person
 */
public record PartOpened(
        List<CaseId> cases,
        UUID openingId,
        String part,
        OpeningPurpose purpose,
        String by,
        Optional<Personal<String>> reasons)
        implements Concerning {}

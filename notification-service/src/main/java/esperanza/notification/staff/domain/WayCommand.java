package esperanza.notification.staff.domain;

import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Commands of a person on the own ways. */
public sealed interface WayCommand {

    /**
     * @param wayId the same for the same address of the same person
     * @param codeId of the code that is sent there
     * @param language the tag of the one in which the person is written to there
     */
    record AddWay(
            String person,
            UUID wayId,
            WayKind kind,
            UUID codeId,
            Personal<String> address,
            Optional<String> language,
            Instant now)
            implements WayCommand {}

    /**
     * @param codeId the code with which what was said was compared
     * @param right whether it is that code
     */
    record ProveWay(UUID wayId, UUID codeId, boolean right, Instant now) implements WayCommand {}

    record RemoveWay(UUID wayId) implements WayCommand {}
}

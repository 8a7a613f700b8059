package esperanza.notification.staff.domain;

import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Everything that can have happened to the ways of a person. The events never leave this service. */
public sealed interface WayEvent {

    UUID wayId();

    /**
     * A person named a way, or asked for another code for it. A code is on its way there.
     *
     * @param person the pseudonym of the person
     * @param codeId the code is made from it and from a secret, so that it is stored nowhere
     * @param until when the code ends
     * @param address sealed under the person
     * @param language the tag of the one in which the person is written to there; absent: nobody said one
     */
    record WayAdded(
            String person,
            UUID wayId,
            WayKind kind,
            UUID codeId,
            Instant until,
            Personal<String> address,
            Optional<String> language)
            implements WayEvent {}

    /** Somebody said another code. */
    record WayMistaken(UUID wayId, UUID codeId) implements WayEvent {}

    /** The person said the code: what is sent there reaches them. */
    record WayProven(UUID wayId) implements WayEvent {}

    record WayRemoved(UUID wayId) implements WayEvent {}
}

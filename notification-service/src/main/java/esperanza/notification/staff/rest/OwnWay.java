package esperanza.notification.staff.rest;

import esperanza.notification.staff.domain.Way;
import esperanza.protocol.vocabulary.WayKind;
import java.util.UUID;

/**
 * One of your ways.
 *
 * @param proven whether you have said the code that was sent there: before that nothing else is sent there
 */
public record OwnWay(UUID wayId, WayKind kind, boolean proven) {

    static OwnWay of(Way way) {
        return new OwnWay(way.id(), way.kind(), way.proven());
    }
}

package esperanza.notification.staff;

import esperanza.kernel.StreamType;
import esperanza.notification.staff.domain.WayCommand;
import esperanza.notification.staff.domain.WayDecider;
import esperanza.notification.staff.domain.WayEvent;
import esperanza.notification.staff.domain.Ways;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The streams of the ways of people: one for each person, who is also the subject under whom addresses are sealed. */
public final class WaysOf {

    public static final StreamType<WayCommand, Ways, WayEvent> WAYS =
            StreamType.of("ways", WayEvent.class, new WayDecider());

    private WaysOf() {}

    /** @param person the pseudonym of the person */
    public static UUID person(String person) {
        return UUID.nameUUIDFromBytes(("ways/" + person).getBytes(StandardCharsets.UTF_8));
    }
}

package esperanza.intake.application;

import esperanza.intake.domain.Post;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** How somebody who is on call is told that an urgent report waits, and nothing else. */
public interface Pages {

    /** Done when whoever delivers it took it over; fails if they did not. May be sent more than once. */
    Uni<Void> send(Post post, UUID reference);
}

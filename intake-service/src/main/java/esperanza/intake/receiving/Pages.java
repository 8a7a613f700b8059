package esperanza.intake.receiving;

import esperanza.intake.receiving.domain.Post;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port that pages a person on call: an urgent report waits, and nothing else is said. */
public interface Pages {

    /** Completes when the mail server has accepted the page; fails otherwise. A page may be sent more than once. */
    Uni<Void> send(Post post, UUID reference);
}

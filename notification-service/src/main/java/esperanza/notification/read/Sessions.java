package esperanza.notification.read;

import esperanza.runtime.log.Detached;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks the projected tables. A question is asked to its end: a reader who hangs up must not take a connection along. */
@ApplicationScoped
public class Sessions {

    private final Mutiny.SessionFactory factory;

    Sessions(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    public <T> Uni<T> ask(Function<Mutiny.StatelessSession, Uni<T>> question) {
        return Detached.from(factory.withStatelessSession(question));
    }
}

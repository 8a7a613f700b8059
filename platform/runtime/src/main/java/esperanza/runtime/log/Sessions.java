package esperanza.runtime.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Queries the projected tables. A query runs to its end even if the reader hangs up, so that no connection is lost. */
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

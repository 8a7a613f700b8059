package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The people on call, by role. */
@ApplicationScoped
public class Rota {

    private final Queries queries;

    Rota(Queries queries) {
        this.queries = queries;
    }

    /** The whole rota, in the order in which people are called. */
    public Uni<List<OnCallPerson>> all() {
        return queries.ask(session -> session.createSelectionQuery(
                                "from RotaEntry r order by r.role, r.place", RotaEntry.class)
                        .getResultList())
                .map(entries -> entries.stream()
                        .map(entry -> new OnCallPerson(entry.role, entry.person, entry.institution))
                        .toList());
    }
}

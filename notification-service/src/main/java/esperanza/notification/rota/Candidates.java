package esperanza.notification.rota;

import static esperanza.notification.rota.RotaStreams.ABSENCE;

import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.Planning.Candidate;
import esperanza.notification.rota.domain.RotaState.Open;
import esperanza.notification.rota.read.EnrolledStaff;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts about persons who are to have a shift. */
@Singleton
class Candidates {

    private final Streams streams;
    private final EnrolledStaff staff;

    Candidates(Streams streams, EnrolledStaff staff) {
        this.streams = streams;
        this.staff = staff;
    }

    /** @param persons their pseudonyms */
    Uni<Map<String, Candidate>> of(Open rota, Collection<String> persons) {
        return Uni.join()
                .all(persons.stream().map(person -> one(rota, person)).toList())
                .andFailFast()
                .map(all -> {
                    Map<String, Candidate> byPerson = new HashMap<>();
                    all.forEach(entry -> byPerson.put(entry.getKey(), entry.getValue()));
                    return byPerson;
                });
    }

    private Uni<Map.Entry<String, Candidate>> one(Open rota, String person) {
        return Uni.combine()
                .all()
                .unis(staff.has(person, rota.function()), absences(person))
                .with((enrolled, absences) -> Map.entry(person, new Candidate(enrolled, absences)));
    }

    /** The times in which the person is away. */
    Uni<List<Period>> absences(String person) {
        return streams.state(ABSENCE, RotaStreams.absences(person).id()).map(all -> List.copyOf(all.values()));
    }
}

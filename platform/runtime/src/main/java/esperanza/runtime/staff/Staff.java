package esperanza.runtime.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.access.Role;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.SealingFailed;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The people of the mechanism who have called this service. A person enters by their first call; only the service that
 * they called knows them, under the pseudonym that it has for them.
 */
@Singleton
public class Staff {

    private static final Logger LOG = Logger.getLogger(Staff.class);
    private static final Duration ONCE = Duration.ofHours(1);
    private static final int REMEMBERED = 5_000;
    /** More than any mechanism has; what lies beyond has no name on a screen. */
    private static final int MOST = 5_000;

    private static final String NOTE = """
            insert into staff as known (pseudonym, sealed, functions, institution, unit, first_seen, last_seen)
            values ($1, $2, $3, $4, $5, date_trunc('hour', now()), date_trunc('hour', now()))
            on conflict (pseudonym) do update set sealed = excluded.sealed, functions = excluded.functions,
              institution = excluded.institution, unit = excluded.unit, last_seen = excluded.last_seen""";

    private static final String ALL = """
            select pseudonym, sealed, functions, institution, unit, last_seen from staff
            where functions @> $1 order by last_seen desc, pseudonym limit\s""" + MOST;

    private static final String ONE = """
            select pseudonym, sealed, functions, institution, unit, last_seen from staff where pseudonym = $1""";

    private final Queries queries;
    private final SealedPerson sealed;
    private final Cache<Person, Boolean> noted;

    public Staff(Queries queries, Secrets secrets) {
        this.queries = queries;
        this.sealed = new SealedPerson(secrets);
        this.noted = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(ONCE)
                .build();
    }

    /**
     * Notes that the person called: at once, and again when an hour has passed or their token says something else. The
     * caller does not wait. A person who cannot be noted is noted with a later call.
     */
    public void calls(Person person) {
        if (noted.asMap().putIfAbsent(person, true) == null) {
            queries.change(NOTE, row(person)).subscribe().with(_ -> {}, failed -> again(person, failed));
        }
    }

    /** The people who have this function, or all: who called last comes first. */
    public Uni<List<Seen>> with(Optional<Role> function) {
        String[] needed = function.stream().map(Role::code).toArray(String[]::new);
        return queries.rowsInTime(ALL, Tuple.of((Object) needed), this::seen)
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    /** A person by the pseudonym. */
    public Uni<Optional<Seen>> of(String pseudonym) {
        return queries.rowsInTime(ONE, Tuple.of(pseudonym), this::seen)
                .map(found -> found.stream().flatMap(Optional::stream).findFirst());
    }

    private void again(Person person, Throwable failed) {
        noted.invalidate(person);
        LOG.warnf("a person who called was not noted: %s", failed.getClass().getSimpleName());
    }

    private Tuple row(Person person) {
        byte[] named = sealed.seal(person.pseudonym(), new SealedPerson.Named(person.subject(), person.name()));
        String[] functions =
                person.functions().stream().map(Role::code).sorted().toArray(String[]::new);
        return Tuple.tuple()
                .addString(person.pseudonym())
                .addValue(Buffer.buffer(named))
                .addArrayOfString(functions)
                .addString(person.institution())
                .addString(person.unit().orElse(null));
    }

    /** Empty for a row that does not open, so that one of them does not hide the names of all. */
    private Optional<Seen> seen(Row row) {
        try {
            return Optional.of(opened(row));
        } catch (SealingFailed broken) {
            LOG.errorf("the row of %s in the table staff does not open", row.getString("pseudonym"));
            return Optional.empty();
        }
    }

    private Seen opened(Row row) {
        String pseudonym = row.getString("pseudonym");
        SealedPerson.Named named =
                sealed.open(pseudonym, row.getBuffer("sealed").getBytes());
        Person person = new Person(
                pseudonym,
                named.subject(),
                named.name(),
                Arrays.stream(row.getArrayOfStrings("functions"))
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("institution"),
                Optional.ofNullable(row.getString("unit")));
        return new Seen(person, row.getOffsetDateTime("last_seen").toInstant());
    }
}

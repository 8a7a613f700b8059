package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P03", "53300", "08006", "58030"})
    void a_database_that_stops_or_has_no_room_is_away(String state) {
        assertThat(DatabaseAway.caused(postgres(state))).isTrue();
    }

    @Test
    void a_connection_that_is_not_to_be_had_is_away_too_however_deep_it_is_wrapped() {
        assertThat(List.of(
                        new ConnectException("refused"),
                        ClosedConnectionException.INSTANCE,
                        new ConnectionPoolTooBusyException("too many wait"),
                        new NoStackTraceThrowable("Timeout"),
                        new TimeoutException(),
                        new IllegalStateException(new CompletionException(new ConnectException("refused")))))
                .allMatch(DatabaseAway::caused);
    }

    @Test
    void a_mistake_of_ours_is_not() {
        assertThat(List.of(
                        postgres("42P01"),
                        postgres("23505"),
                        new NullPointerException(),
                        new NoStackTraceThrowable("something else"),
                        new IllegalStateException(new IllegalArgumentException())))
                .noneMatch(DatabaseAway::caused);
    }

    private static PgException postgres(String state) {
        return new PgException("said by PostgreSQL", "ERROR", state, "");
    }
}

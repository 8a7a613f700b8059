package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
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
                        new TimeoutException(),
                        new IllegalStateException(new CompletionException(new ConnectException("refused")))))
                .allMatch(DatabaseAway::caused);
    }

    /** The server takes the connection and says nothing: the pool itself says what it throws. */
    @Test
    void a_pool_without_a_connection_in_time_is_away() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket silent = new ServerSocket(0)) {
            Pool pool = PgBuilder.pool()
                    .with(new PoolOptions().setConnectionTimeout(50).setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                    .connectingTo(new PgConnectOptions().setHost("127.0.0.1").setPort(silent.getLocalPort()))
                    .using(vertx)
                    .build();
            assertThatThrownBy(() -> pool.getConnection()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get())
                    .satisfies(
                            failure -> assertThat(DatabaseAway.caused(failure)).isTrue());
        } finally {
            vertx.close();
        }
    }

    @Test
    void a_mistake_of_ours_is_not() {
        assertThat(List.of(
                        postgres("42P01"),
                        postgres("23505"),
                        new NullPointerException(),
                        new NoStackTraceThrowable("something else"),
                        new ReplyException(ReplyFailure.TIMEOUT, "another exception of Vert.x"),
                        new IllegalStateException(new IllegalArgumentException())))
                .noneMatch(DatabaseAway::caused);
    }

    private static PgException postgres(String state) {
        return new PgException("said by PostgreSQL", "ERROR", state, "");
    }
}

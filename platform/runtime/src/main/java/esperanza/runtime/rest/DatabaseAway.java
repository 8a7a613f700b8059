package esperanza.runtime.rest;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Distinguishes a database that is away or overloaded, which will come back, from a programming error, which will not
 * go away.
 */
public final class DatabaseAway {

    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private DatabaseAway() {}

    /** Whether the failure, or what caused it, is of a database that will come back. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(10)
                .anyMatch(DatabaseAway::is);
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case PgException refused -> AWAY.contains(sqlClass(refused));
            case ClosedConnectionException _,
                    ConnectionPoolTooBusyException _,
                    SocketException _,
                    UnknownHostException _,
                    TimeoutException _ -> true;
            // Without a free connection in time a pool says the first if it was asked for one, the second for a query.
            case NoStackTraceThrowable pool -> "Timeout".equals(pool.getMessage());
            // The class itself is thrown by pools and connections alone, also by one that was closed.
            case VertxException pool -> pool.getClass() == VertxException.class;
            default -> false;
        };
    }

    private static String sqlClass(PgException refused) {
        String state = refused.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}

package esperanza.runtime.operations;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out what a library logs as an error although nothing is wrong, because operators take an ERROR for an alarm. The
 * pool of the PostgreSQL client does not stop its timer when a connection is refused, and complains 30 s later that the
 * caller was answered already (vertx-sql-client, issue 1706).
 */
@LoggingFilter(name = "known-noise")
public final class KnownNoise implements Filter {

    private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

    @Override
    public boolean isLoggable(LogRecord said) {
        return !(said.getThrown() instanceof IllegalStateException already
                && "Result is already complete".equals(already.getMessage())
                && Arrays.stream(already.getStackTrace())
                        .anyMatch(step -> step.getClassName().equals(POOL)));
    }
}

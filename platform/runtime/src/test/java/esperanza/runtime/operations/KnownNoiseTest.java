package esperanza.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class KnownNoiseTest {

    private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

    @Test
    void the_timer_of_a_connection_that_was_refused_long_ago_is_no_alarm_and_anything_else_is_told() {
        assertThat(told("Result is already complete", POOL)).isFalse();
        assertThat(told("Result is already complete", "esperanza.runtime.log.LogWriter"))
                .isTrue();
        assertThat(told("another", POOL)).isTrue();
        assertThat(new KnownNoise().isLoggable(new LogRecord(Level.SEVERE, "x")))
                .isTrue();
    }

    private static boolean told(String message, String at) {
        IllegalStateException thrown = new IllegalStateException(message);
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("io.vertx.core.Promise", "fail", "Promise.java", 90),
            new StackTraceElement(at, "lambda$execute$3", null, 1)
        });
        LogRecord said = new LogRecord(Level.SEVERE, "Uncaught exception received by Vert.x");
        said.setThrown(thrown);
        return new KnownNoise().isLoggable(said);
    }
}

package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private static Postgres postgres;

    @BeforeAll
    static void start() throws SQLException {
        postgres = TestParts.postgres();
        postgres.createDatabasesOf("sample");
        execute("create table if not exists note (id int primary key, text text)");
        execute("truncate note");
    }

    @Test
    void what_was_committed_survives_kill_minus_nine() throws SQLException {
        execute("insert into note values (1, 'committed')");
        var before = postgres.pid();

        postgres.kill();
        assertThat(postgres.alive()).isFalse();
        postgres.start();

        assertThat(postgres.pid()).isNotEqualTo(before);
        assertThat(textOf(1)).isEqualTo("committed");
    }

    @Test
    void stops_although_clients_are_connected_and_starts_with_the_same_port_and_data() throws SQLException {
        execute("insert into note values (2, 'kept')");
        var port = postgres.port();
        try (var idle = postgres.connect("sample", "sample", "sample")) {
            assertThat(idle.isValid(1)).isTrue();
            postgres.stop();
        }

        postgres.start();

        assertThat(postgres.port()).isEqualTo(port);
        assertThat(textOf(2)).isEqualTo("kept");
    }

    @Test
    void a_frozen_server_does_not_answer_until_it_is_thawed() throws Exception {
        execute("insert into note values (3, 'late')");
        postgres.freeze();
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return textOf(3);
            } catch (SQLException refused) {
                return refused.getMessage();
            }
        });
        Thread.sleep(500);
        assertThat(answer).isNotDone();

        postgres.thaw();

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    void making_the_databases_twice_keeps_what_they_hold() throws SQLException {
        execute("insert into note values (4, 'still here')");

        postgres.createDatabasesOf("sample");

        assertThat(textOf(4)).isEqualTo("still here");
    }

    @Test
    void a_second_object_on_the_same_place_sees_the_same_process() {
        assertThat(TestParts.postgres().pid()).isEqualTo(postgres.pid());
    }

    @Test
    void one_service_can_not_enter_the_database_of_another() {
        postgres.createDatabasesOf("other");

        assertThat(catchMessage(() -> postgres.connect("other", "sample", "sample")))
                .contains("permission denied for database \"other\"");
    }

    private interface Attempt {
        AutoCloseable run() throws Exception;
    }

    private static String catchMessage(Attempt attempt) {
        try (var opened = attempt.run()) {
            return "opened " + opened;
        } catch (Exception refused) {
            return refused.getMessage();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = postgres.connect("sample", "sample", "sample");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String textOf(int id) throws SQLException {
        try (var connection = postgres.connect("sample", "sample", "sample");
                var statement = connection.prepareStatement("select text from note where id = ?")) {
            statement.setInt(1, id);
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : "(absent)";
        }
    }
}

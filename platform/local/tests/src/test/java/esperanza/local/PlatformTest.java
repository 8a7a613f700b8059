package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    private static Path root;

    private static Platform platform;

    @BeforeAll
    static void start() throws IOException {
        platform = Platform.sharing(StubService.repository(root));
        platform.start(line -> {});
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @Test
    void all_parts_run_and_answer() {
        assertThat(platform.parts())
                .extracting(Part::name)
                .containsExactly(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "bearerbox",
                        "smsbox",
                        "intake-1",
                        "investigation-1",
                        "notification-1",
                        "protection-1");
        assertThat(platform.parts()).allMatch(Part::alive).allMatch(Part::answers);
    }

    @Test
    void the_console_runs_when_a_test_asks_for_it_and_knows_each_service() throws Exception {
        try (var other = Platform.sharing(new Repository(root))) {
            var console = other.console();
            console.start();

            assertThat(settingsOf(console))
                    .contains(
                            "QUARKUS_HTTP_PORT=" + console.port(),
                            "ESPERANZA_CONSOLE_TLS=false",
                            "ESPERANZA_MODE=local",
                            "ESPERANZA_CONSOLE_SERVICES_INTAKE="
                                    + other.service("intake").url())
                    .filteredOn(line -> line.matches("ESPERANZA_CONSOLE_SECRET=[0-9a-f]{64}"))
                    .hasSize(1);
        }
    }

    @Test
    void a_service_gets_its_settings() throws Exception {
        var intake = platform.service("intake");

        assertThat(settingsOf(intake))
                .contains(
                        "QUARKUS_HTTP_PORT=" + intake.port(),
                        "QUARKUS_HTTP_HOST=127.0.0.1",
                        "ESPERANZA_POSTGRES_HOST=127.0.0.1",
                        "ESPERANZA_POSTGRES_PORT=" + platform.postgres().port(),
                        "ESPERANZA_POSTGRES_USER=intake",
                        "ESPERANZA_POSTGRES_PASSWORD=intake",
                        "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + platform.kafka().port(),
                        "ESPERANZA_KEYCLOAK_URL=http://127.0.0.1:"
                                + platform.keycloak().port(),
                        "ESPERANZA_PROFILE_FILE=" + root.resolve("deploy/profiles/xx.yaml"),
                        "ESPERANZA_INSTANCE=intake-1",
                        "ESPERANZA_MODE=local");
    }

    @Test
    void two_instances_share_key_files_and_differ_in_name_and_port() throws Exception {
        var second = platform.instance("investigation", 2);
        second.start();

        var first = settingsOf(platform.service("investigation"));
        var other = settingsOf(second);
        assertThat(other).contains("ESPERANZA_INSTANCE=investigation-2").contains(only(first, "ESPERANZA_DATA="));
        assertThat(second.port()).isNotEqualTo(platform.service("investigation").port());
        second.kill();
        assertThat(second.readiness()).isZero();
    }

    @Test
    void a_killed_service_comes_back_on_the_same_port() {
        var protection = platform.service("protection");
        var before = protection.pid();
        var port = protection.port();

        protection.restart();

        assertThat(protection.pid()).isNotEqualTo(before);
        assertThat(protection.port()).isEqualTo(port);
        assertThat(protection.readiness()).isEqualTo(200);
    }

    @Test
    void starting_again_says_so_and_starts_only_what_is_missing() {
        platform.service("notification").kill();
        var postgres = platform.postgres().pid();
        var told = new CopyOnWriteArrayList<String>();

        platform.start(told::add);

        assertThat(platform.postgres().pid()).isEqualTo(postgres);
        assertThat(told)
                .filteredOn(line -> line.contains("already running"))
                .as("the two programs of Kannel are among them, where it is installed")
                .hasSize(Kannel.isInstalled() ? 8 : 6);
        assertThat(told)
                .filteredOn(line -> line.contains("notification-1 ready"))
                .hasSize(1);
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws IOException {
        var intake = platform.service("intake");
        intake.kill();
        try (var somebody = new ServerSocket(intake.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> platform.start(line -> {}))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " (intake-1) is taken")
                    .hasMessageContaining("ESPERANZA_PORT_INTAKE=<port>");
        }
        intake.start();
        assertThat(intake.readiness()).isEqualTo(200);
    }

    @Test
    void a_service_is_not_ready_because_another_platform_answers_at_its_management_port() throws IOException {
        var intake = platform.service("intake");
        intake.kill();
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                URI.create(intake.management()).getPort());
        var another = HttpServer.create(address, 0);
        another.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"status\": \"UP\"}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        another.start();
        try {
            assertThatThrownBy(() -> platform.start(line -> {}))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Port " + address.getPort() + " (intake-management-1) is taken")
                    .hasMessageContaining("ESPERANZA_PORT_INTAKE_MANAGEMENT=<port>");
            assertThat(intake.readiness()).as("somebody answers").isEqualTo(200);
            assertThatThrownBy(intake::start)
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("intake-1 ended while starting")
                    .hasMessageContaining("Address already in use");
        } finally {
            another.stop(0);
        }
        intake.start();
    }

    @Test
    void a_service_that_ends_while_starting_is_named_and_what_was_started_with_it_is_ended_again() throws IOException {
        StubService.install(new Repository(root).application("investigation"), StubThatEnds.class);
        platform.service("investigation").kill();
        platform.service("notification").kill();
        platform.kafka().kill();
        var postgres = platform.postgres().pid();

        assertThatThrownBy(() -> platform.start(line -> {}))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("investigation-1 ended while starting")
                .hasMessageContaining("This service can't start");

        assertThat(platform.parts().stream().filter(Part::alive).map(Part::name))
                .as("what ran before")
                .containsExactly("postgres", "keycloak", "bearerbox", "smsbox", "intake-1", "protection-1");
        assertThat(platform.postgres().pid()).isEqualTo(postgres);
        assertThat(List.of(
                        platform.kafka().port(),
                        platform.service("notification").port()))
                .allMatch(Ports::isFree);
        StubService.install(new Repository(root).application("investigation"));
        platform.start(line -> {});
    }

    @Test
    void a_part_says_whether_it_ended_when_asked() {
        var intake = platform.service("intake");

        assertThat(intake.stop()).isTrue();
        assertThat(intake.alive()).isFalse();
        assertThat(intake.stop()).as("nothing to end").isTrue();
        intake.start();
    }

    @Test
    void a_service_that_is_not_built_is_named() {
        var place = Place.temporary("unbuilt");

        assertThatThrownBy(() -> new Service(place, root.resolve("nowhere"), Map.of()).start())
                .isInstanceOf(PartFailure.class)
                .hasMessage("unbuilt is not built: no quarkus-run.jar in " + root.resolve("nowhere"));
        assertThat(Files.exists(place.pidFile().path())).isFalse();
    }

    private static List<String> settingsOf(Service service) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(service.url() + "/settings"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body().lines().toList();
        }
    }

    private static String only(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}

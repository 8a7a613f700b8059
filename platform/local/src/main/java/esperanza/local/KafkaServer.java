package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node (KRaft, broker and controller in one JVM of its own). Acknowledged records survive {@link #kill()} and
 * {@link #start()}. The controller listens on the next port.
 */
public final class KafkaServer extends ProcessPart implements Kafka {

    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final Artifacts artifacts = new Artifacts();

    public KafkaServer(Place place) {
        super(place);
    }

    @Override
    void prepare() throws IOException {
        Files.writeString(settingsFile(), settings());
        if (!Files.exists(place().data().resolve("meta.properties"))) {
            var cluster = Uuid.randomUuid().toString();
            java(
                            "kafka-format",
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            cluster,
                            "-c",
                            settingsFile().toString())
                    .run(place().log());
        }
    }

    @Override
    Command command() {
        return java("kafka-node", "kafka.Kafka", settingsFile().toString());
    }

    /** Each program has a class archive of its own: the first one to end would leave out what the other one loads. */
    private Command java(String archive, String... mainAndArguments) {
        var words = new ArrayList<String>();
        words.add(Command.java());
        words.addAll(JVM);
        words.addAll(Command.compilers());
        words.addAll(Command.moreFlags(name()));
        var jars =
                Stream.of(artifacts.kafkaClasspath().split(":")).map(Path::of).toList();
        words.addAll(Command.keepingClasses(Artifacts.classArchive(archive), jars));
        words.addAll(List.of("-cp", artifacts.kafkaClasspath()));
        words.addAll(List.of(mainAndArguments));
        return Command.of(words);
    }

    private Path settingsFile() {
        return place().folder().resolve("server.properties");
    }

    /**
     * The settings of the node. The session timeout is short, because a killed node that comes back has to wait until
     * the session of its predecessor has expired. Few threads, because each of them wakes three times a second although
     * there is nothing to do. No records by which other controllers could see how far they are behind: there are none.
     */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                num.network.threads=1
                num.io.threads=2
                group.coordinator.threads=1
                metadata.max.idle.interval.ms=0
                auto.create.topics.enable=false
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=3000
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(port(), port() + 1, place().data());
    }

    @Override
    public void startEmpty() {
        kill();
        Folders.delete(place().data());
        start();
    }
}

package esperanza.bench;

import io.vertx.core.Vertx;

/** The limit of a start: a JVM whose only work is to answer over HTTP. */
public final class Hello {

    private Hello() {}

    /** @param arguments the port */
    public static void main(String[] arguments) {
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response().end("hello"))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }
}

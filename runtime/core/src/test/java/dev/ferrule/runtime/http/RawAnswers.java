package dev.ferrule.runtime.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server that answers each request on a connection that it keeps, and sends more a moment later. */
record RawAnswers(ServerSocket socket, String answer, String behind) implements AutoCloseable {

    static RawAnswers start(String answer, String behind) throws IOException {
        RawAnswers server = new RawAnswers(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer, behind);
        daemon(server::accept);
        return server;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-answers");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                daemon(() -> serve(accepted));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            accepted.setTcpNoDelay(true);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(accepted.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    accepted.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    Thread.sleep(20);
                    accepted.getOutputStream().write(behind.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has closed the connection, as it should.
            return;
        }
    }

    String get(Transport transport, String method) throws TransportFailure, IOException {
        HttpRequest request = new HttpRequest(
                method, URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), List.of(), Optional.empty());
        try (HttpAnswer answer = transport.send(request, Duration.ofSeconds(5))) {
            return answer.status() + new String(answer.body().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

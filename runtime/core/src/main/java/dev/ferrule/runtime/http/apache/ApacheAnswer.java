package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.WatchedBody;
import dev.ferrule.runtime.http.Watchman;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** An open answer of the client. */
final class ApacheAnswer implements HttpAnswer {

    private final ClassicHttpResponse response;
    private final Outgoing request;
    private final Watchman.Watch watch;
    private boolean readToItsEnd;

    ApacheAnswer(ClassicHttpResponse response, Outgoing request, Watchman.Watch watch) {
        this.response = response;
        this.request = request;
        this.watch = watch;
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public List<Header> headers() {
        List<Header> headers = new ArrayList<>(8);
        for (Iterator<org.apache.hc.core5.http.Header> all = response.headerIterator(); all.hasNext(); ) {
            org.apache.hc.core5.http.Header header = all.next();
            Optional<Header> received = Header.received(header.getName(), header.getValue());
            if (received.isPresent()) {
                headers.add(received.get());
            }
        }
        return headers;
    }

    @Override
    public InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            readToItsEnd = true;
            return InputStream.nullInputStream();
        }
        return new WatchedBody(new Body(entity.getContent()), watch);
    }

    @Override
    public void close() {
        watch.close();
        if (!readToItsEnd && response.getEntity() != null) {
            // Closing would read the rest, which need not end.
            request.cancel();
        }
        try {
            response.close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for; the answer itself was read or given up.
            return;
        }
    }

    /** A body that notes its end and tells what is malformed from what breaks off. */
    private final class Body extends FilterInputStream {

        Body(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = in.read(bytes, offset, length);
                readToItsEnd |= read < 0;
                return read;
            } catch (TruncatedChunkException e) {
                throw e;
            } catch (MalformedChunkCodingException e) {
                ProtocolException malformed = new ProtocolException("The chunks of the answer are malformed.");
                malformed.initCause(e);
                throw malformed;
            }
        }
    }
}

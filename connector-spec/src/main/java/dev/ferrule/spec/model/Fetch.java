package dev.ferrule.spec.model;

import java.util.List;

/**
 * A GET of an address that an answer named, over HTTPS, without our credentials, from allowed hosts only.
 *
 * @param url where the address comes from
 * @param allow the hosts, such as {@code *.blob.example.com}; at least one
 */
public record Fetch(Position position, Source url, List<String> allow) {}

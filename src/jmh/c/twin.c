// The training step of assay.core, hinge loss, one thread, in C with intrinsics: the yardstick of the benchmark.
// The same algorithm and the same order of sums, so the same bits: forward pass with samples in the lanes, activations
// kept as bits, gradients out of tables of the 16 subset sums of four samples (Method of Four Russians).
//
// gcc -O3 -shared -fPIC -ffp-contract=off -mavx2 -mfma -mbmi2 twin.c        four numbers a vector
// gcc -O3 -shared -fPIC -ffp-contract=off -march=native twin.c              eight, where the machine has AVX-512
#include <immintrin.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifdef __AVX512F__
enum { LANES = 8, NEURONS = 6, VECTORS = 4 };          // 24 accumulators, 4 samples, 32 registers
#else
enum { LANES = 4, NEURONS = 6, VECTORS = 2 };          // 12 accumulators, 2 samples, 1 broadcast, 16 registers
#endif
enum {
  PANEL = 32,                                          // samples, a bit each in a word
  PART = LANES * VECTORS,                              // samples of a tile, which lie together feature by feature
  MOST = 4,                                            // vectors of features in a table's row
  TABLE = 16 * MOST * LANES + 8,
#ifndef CACHED
  CACHED = 1 << 16,                                    // numbers that stay in the second-level cache
#endif
};
#define INLINE static inline __attribute__((always_inline))
typedef double V __attribute__((vector_size(8 * LANES)));
typedef double U __attribute__((vector_size(8 * LANES), aligned(8)));

typedef struct {
  long size, dimension, width, features, stored, panels, vectors, stride, stretches;
  int fused;
  double *panel, *label, *weight, *w, *a, *f, *c, *g, *sums, *tables;
  uint32_t *patterns, *touched;
} Twin;

static void *numbers(size_t count) {
  size_t bytes = (count * 8 + (2ul << 20)) & ~((2ul << 20) - 1);
  void *p = aligned_alloc(2 << 20, bytes);
  madvise(p, bytes, MADV_HUGEPAGE);
  return memset(p, 0, bytes);
}

INLINE double *place(Twin *t, long i, long j) { return t->w + (i / NEURONS * t->features + j) * NEURONS + i % NEURONS; }

INLINE double *sample(Twin *t, long n) {               // feature 0; the next one is PART further
  return t->panel + n / PART * PART * t->features + n % PART;
}

INLINE V all(double x) {
#ifdef __AVX512F__
  return (V)_mm512_set1_pd(x);
#else
  return (V)_mm256_set1_pd(x);
#endif
}

INLINE V multiplyAdd(V x, V y, V z) {
#ifdef __AVX512F__
  return (V)_mm512_fmadd_pd((__m512d)x, (__m512d)y, (__m512d)z);
#else
  return (V)_mm256_fmadd_pd((__m256d)x, (__m256d)y, (__m256d)z);
#endif
}

// adds a·z where z > 0 and says where
INLINE uint32_t rectify(V z, V a, V *s) {
#ifdef __AVX512F__
  __mmask8 k = _mm512_cmp_pd_mask((__m512d)z, _mm512_setzero_pd(), _CMP_GT_OQ);
  *s = (V)_mm512_mask_add_pd((__m512d)*s, k, (__m512d)*s, (__m512d)(a * z));
  return k;
#else
  __m256d k = _mm256_cmp_pd((__m256d)z, _mm256_setzero_pd(), _CMP_GT_OQ);
  *s += (V)_mm256_and_pd(k, (__m256d)(a * z));
  return (uint32_t)_mm256_movemask_pd(k);
#endif
}

// one group of neurons at one part of a panel
INLINE void tile(const double *x, const double *w, const double *a, long features, V *s, uint8_t *patterns) {
  V z[NEURONS][VECTORS];
  for (int r = 0; r < NEURONS; r++) for (int v = 0; v < VECTORS; v++) z[r][v] = all(0);
  long j = features;
  do {
    V y[VECTORS];
    for (int v = 0; v < VECTORS; v++) y[v] = *(V *)(x + v * LANES);
    for (int r = 0; r < NEURONS; r++)
      for (int v = 0; v < VECTORS; v++) z[r][v] = multiplyAdd(all(w[r]), y[v], z[r][v]);
    x += PART;
    w += NEURONS;
  } while (--j);
  for (int r = 0; r < NEURONS; r++) {
    V second = all(a[r]);
    uint32_t bits = 0;
    for (int v = 0; v < VECTORS; v++) bits |= rectify(z[r][v], second, &s[v]) << v * LANES;
    if (PART == PANEL) *(uint32_t *)(patterns + 4 * r) = bits; else patterns[4 * r] = bits;
  }
}

// outputs and patterns of some neurons at one panel
static void forward(Twin *t, long p, long from, long to) {
  uint32_t *patterns = t->patterns + p * t->stored;
  double *f = t->f + p * PANEL;
  const long batch = 8 * NEURONS;
  for (long i0 = from; i0 < to; i0 += batch) {
    long i1 = i0 + batch < to ? i0 + batch : to;
    for (int n = 0; n < PANEL; n += PART) {
      V s[VECTORS];
      for (int v = 0; v < VECTORS; v++) s[v] = *(V *)(f + n + v * LANES);
      for (long i = i0; i < i1; i += NEURONS)
        tile(sample(t, p * PANEL + n), t->w + i * t->features, t->a + i, t->features, s,
            (uint8_t *)(patterns + i) + n / 8);
      for (int v = 0; v < VECTORS; v++) *(V *)(f + n + v * LANES) = s[v];
    }
  }
}

static double margins(Twin *t, long p) {
  uint32_t bits = 0;
  double total = 0;
  long last = p * PANEL + PANEL < t->size ? p * PANEL + PANEL : t->size;
  for (long n = p * PANEL; n < last; n++) {
    double y = t->label[n], weight = t->weight[n], margin = y * t->f[n];
    double c = weight * (margin < 1 ? -1.0 : 0.0) * y;
    total += weight * (1 - margin > 0 ? 1 - margin : 0);
    t->c[n] = c;
    bits |= (uint32_t)(c != 0) << (n & 31);
  }
  t->touched[p] = bits;
  return total;
}

INLINE void subsets(V s1, V s2, V s4, V s8, double *o, int row) {
  V s3 = s1 + s2, s5 = s1 + s4, s6 = s2 + s4, s7 = s3 + s4;
  V s[16] = {all(0), s1, s2, s3, s4, s5, s6, s7, s8, s1 + s8, s2 + s8, s3 + s8, s4 + s8, s5 + s8, s6 + s8, s7 + s8};
  for (int k = 0; k < 16; k++) *(V *)(o + k * row) = s[k];
}

// rows of LANES samples by LANES features in place of columns
INLINE void transpose(V *r) {
#ifdef __AVX512F__
  V t[8], u[8];
  for (int k = 0; k < 8; k += 2) {
    t[k] = (V)_mm512_unpacklo_pd((__m512d)r[k], (__m512d)r[k + 1]);
    t[k + 1] = (V)_mm512_unpackhi_pd((__m512d)r[k], (__m512d)r[k + 1]);
  }
  for (int k = 0; k < 2; k++) {
    u[k] = (V)_mm512_shuffle_f64x2((__m512d)t[k], (__m512d)t[k + 2], 0x88);
    u[k + 2] = (V)_mm512_shuffle_f64x2((__m512d)t[k], (__m512d)t[k + 2], 0xdd);
    u[k + 4] = (V)_mm512_shuffle_f64x2((__m512d)t[k + 4], (__m512d)t[k + 6], 0x88);
    u[k + 6] = (V)_mm512_shuffle_f64x2((__m512d)t[k + 4], (__m512d)t[k + 6], 0xdd);
  }
  for (int k = 0; k < 2; k++) {
    r[k] = (V)_mm512_shuffle_f64x2((__m512d)u[k], (__m512d)u[k + 4], 0x88);
    r[k + 2] = (V)_mm512_shuffle_f64x2((__m512d)u[k + 2], (__m512d)u[k + 6], 0x88);
    r[k + 4] = (V)_mm512_shuffle_f64x2((__m512d)u[k], (__m512d)u[k + 4], 0xdd);
    r[k + 6] = (V)_mm512_shuffle_f64x2((__m512d)u[k + 2], (__m512d)u[k + 6], 0xdd);
  }
#else
  __m256d l0 = _mm256_unpacklo_pd((__m256d)r[0], (__m256d)r[1]), h0 = _mm256_unpackhi_pd((__m256d)r[0], (__m256d)r[1]);
  __m256d l1 = _mm256_unpacklo_pd((__m256d)r[2], (__m256d)r[3]), h1 = _mm256_unpackhi_pd((__m256d)r[2], (__m256d)r[3]);
  r[0] = (V)_mm256_permute2f128_pd(l0, l1, 0x20);
  r[1] = (V)_mm256_permute2f128_pd(h0, h1, 0x20);
  r[2] = (V)_mm256_permute2f128_pd(l0, l1, 0x31);
  r[3] = (V)_mm256_permute2f128_pd(h0, h1, 0x31);
#endif
}

// the tables where all samples count, out of the panel that the forward pass has read
INLINE void fillAll(Twin *t, long p, long j0, int vectors) {
  int row = vectors * LANES;
  for (int n = 0; n < PANEL; n += LANES) {
    const double *x = sample(t, p * PANEL + n);
    V c = *(V *)(t->c + p * PANEL + n);
    for (int v = 0; v < vectors; v++) {
      V r[LANES];
      for (int k = 0; k < LANES; k++) {
        long j = j0 + v * LANES + k;
        r[k] = j < t->features ? c * *(V *)(x + j * PART) : all(0);
      }
      transpose(r);
      for (int k = 0; k < LANES; k += 4)
        subsets(r[k], r[k + 1], r[k + 2], r[k + 3], t->tables + (n + k) / 4 * TABLE + v * LANES, row);
    }
  }
}

// the same for the touched samples only, four by four in order
INLINE void fillSome(Twin *t, long p, long j0, int vectors) {
  int row = vectors * LANES;
  uint32_t rest = t->touched[p];
  for (int k = 0; k < 8; k++) {
    double *table = t->tables + k * TABLE;
    if (!rest) {
      for (int v = 0; v < vectors; v++) *(V *)(table + v * LANES) = all(0);
      continue;
    }
    double x[4][MOST * LANES] __attribute__((aligned(64)));
    memset(x, 0, sizeof x);
    for (int q = 0; q < 4 && rest; q++, rest &= rest - 1) {
      long n = p * PANEL + __builtin_ctz(rest);
      for (int j = 0; j < row && j0 + j < t->features; j++) x[q][j] = t->c[n] * sample(t, n)[(j0 + j) * PART];
    }
    for (int v = 0; v < vectors; v++)
      subsets(*(V *)(x[0] + v * LANES), *(V *)(x[1] + v * LANES), *(V *)(x[2] + v * LANES), *(V *)(x[3] + v * LANES),
          table + v * LANES, row);
  }
}

INLINE void gather(Twin *t, long p, long from, long to, int vectors, double *g) {
  int row = vectors * LANES;
  uint32_t touched = t->touched[p];
  const uint32_t *patterns = t->patterns + p * t->stored;
  const double *tables = t->tables;
  for (long i = from; i < to; i++, g += row) {
    uint32_t bits = _pext_u32(patterns[i], touched);
    V s[MOST];
    for (int v = 0; v < vectors; v++) s[v] = *(V *)(g + v * LANES);
#pragma GCC unroll 8
    for (int k = 0; k < 8; k++) {
      const double *sum = tables + k * TABLE + ((bits >> 4 * k) & 15) * row;
      for (int v = 0; v < vectors; v++) s[v] += *(V *)(sum + v * LANES);
    }
    for (int v = 0; v < vectors; v++) *(V *)(g + v * LANES) = s[v];
  }
}

#define BACKWARD(vectors)                                                                               \
  static __attribute__((noinline)) void backward##vectors(                                              \
      Twin *t, long p, long j, long from, long to, double *g) {                                         \
    if (t->touched[p] == ~0u) fillAll(t, p, j, vectors); else fillSome(t, p, j, vectors);               \
    gather(t, p, from, to, vectors, g);                                                                 \
  }
BACKWARD(1)
BACKWARD(2)
BACKWARD(3)
BACKWARD(4)
static void (*const BACKWARDS[])(Twin *, long, long, long, long, double *) = {
  0, backward1, backward2, backward3, backward4};

// even pieces of at most MOST vectors
static int piece(long rest) {
  long pieces = (rest + MOST - 1) / MOST;
  return (rest + pieces - 1) / pieces;
}

static void put(Twin *t, int more, long from, long to, long j, int row, const double *sums) {
  for (long i = from; i < to; i++, sums += row) {
    double *g = t->g + i * t->stride + j;
    for (int k = 0; k < row; k++) g[k] = more ? g[k] + sums[k] : sums[k];
  }
}

// forward pass, margins and gradient sums of one panel after another: the data stream once
static double fused(Twin *t) {
  double total = 0;
  for (long s = 0; s < t->stretches; s++) {
    memset(t->sums, 0, t->width * t->stride * 8);
    for (long p = t->panels * s / t->stretches; p < t->panels * (s + 1) / t->stretches; p++) {
      memset(t->f + p * PANEL, 0, PANEL * 8);
      forward(t, p, 0, t->stored);
      total += margins(t, p);
      if (!t->touched[p]) continue;
      double *sums = t->sums;
      for (long v = 0, count; v < t->vectors; v += count, sums += t->width * count * LANES) {
        count = piece(t->vectors - v);
        BACKWARDS[count](t, p, v * LANES, 0, t->width, sums);
      }
    }
    double *sums = t->sums;
    for (long v = 0, count; v < t->vectors; v += count, sums += t->width * count * LANES) {
      count = piece(t->vectors - v);
      put(t, s > 0, 0, t->width, v * LANES, count * LANES, sums);
    }
  }
  return total;
}

// each pass over all panels, for as many neurons as the cache holds
static double apart(Twin *t) {
  memset(t->f, 0, t->panels * PANEL * 8);
  long block = CACHED / t->features / (8 * NEURONS) * (8 * NEURONS);
  if (block < 8 * NEURONS) block = 8 * NEURONS;
  for (long i = 0; i < t->stored; i += block)
    for (long p = 0; p < t->panels; p++) forward(t, p, i, i + block < t->stored ? i + block : t->stored);
  double total = 0;
  for (long p = 0; p < t->panels; p++) total += margins(t, p);
  for (long s = 0; s < t->stretches; s++) {
    for (long v = 0, count; v < t->vectors; v += count) {
      count = piece(t->vectors - v);
      long most = CACHED / (count * LANES);
      for (long i = 0; i < t->width; i += most) {
        long end = i + most < t->width ? i + most : t->width;
        memset(t->sums, 0, (end - i) * count * LANES * 8);
        for (long p = t->panels * s / t->stretches; p < t->panels * (s + 1) / t->stretches; p++)
          if (t->touched[p]) BACKWARDS[count](t, p, v * LANES, i, end, t->sums);
        put(t, s > 0, i, end, v * LANES, count * LANES, t->sums);
      }
    }
  }
  return total;
}

static void descend(Twin *t, double rate, double keep) {
  for (long i = 0; i < t->width; i++) {
    double chain[8] = {0}, *g = t->g + i * t->stride, a = t->a[i];
    for (long j = 0; j < t->features; j++) {
      double *w = place(t, i, j);
      chain[j & 7] = __builtin_fma(*w, g[j], chain[j & 7]);
      if (j < t->dimension) *w = *w * keep - g[j] * a * rate;
    }
    double even = (chain[0] + chain[4]) + (chain[2] + chain[6]), odd = (chain[1] + chain[5]) + (chain[3] + chain[7]);
    t->a[i] = keep * a - rate * (even + odd);
  }
}

// x: size rows of so many coordinates; w: width rows; how: 0 as is faster, 1 fused, 2 pass by pass
Twin *twin_open(long size, long dimension, long width, const double *x, const double *label, const double *weight,
    const double *w, const double *b, const double *a, int how) {
  Twin *t = calloc(1, sizeof *t);
  t->size = size;
  t->dimension = dimension;
  t->width = width;
  t->features = dimension + 1;
  t->stored = (width + NEURONS - 1) / NEURONS * NEURONS;
  t->panels = (size + PANEL - 1) / PANEL;
  t->vectors = (t->features + LANES - 1) / LANES;
  t->stride = t->vectors * LANES;
  for (t->stretches = 1; t->stretches < 16 && t->panels / 64 >= 2 * t->stretches;) t->stretches *= 2;
  t->fused = how ? how == 1 : t->width * t->stride <= CACHED;
  t->panel = numbers(t->panels * PANEL * t->features);
  t->label = numbers(t->panels * PANEL);
  t->weight = numbers(t->panels * PANEL);
  t->f = numbers(t->panels * PANEL);
  t->c = numbers(t->panels * PANEL);
  t->w = numbers(t->stored * t->features);
  t->a = numbers(t->stored);
  t->g = numbers(width * t->stride);
  t->sums = numbers(width * t->stride + CACHED);
  t->tables = numbers(8 * TABLE);
  t->patterns = numbers((t->panels * t->stored + 1) / 2);
  t->touched = numbers((t->panels + 1) / 2);
  for (long n = 0; n < size; n++) {
    for (long j = 0; j < dimension; j++) sample(t, n)[j * PART] = x[n * dimension + j];
    sample(t, n)[dimension * PART] = -1;
  }
  for (long i = 0; i < width; i++) {
    for (long j = 0; j < dimension; j++) *place(t, i, j) = w[i * dimension + j];
    *place(t, i, dimension) = b[i];
  }
  memcpy(t->label, label, size * 8);
  memcpy(t->weight, weight, size * 8);
  memcpy(t->a, a, width * 8);
  return t;
}

// one step of gradient descent; the loss before it
double twin_step(Twin *t, double rate, double keep) {
  double total = t->fused ? fused(t) : apart(t);
  descend(t, rate, keep);
  return total;
}

void twin_neurons(Twin *t, double *w, double *a) {
  for (long i = 0; i < t->width; i++)
    for (long j = 0; j < t->dimension; j++) w[i * t->dimension + j] = *place(t, i, j);
  memcpy(a, t->a, t->width * 8);
}

void twin_close(Twin *t) {
  void *all[] = {t->panel, t->label, t->weight, t->f, t->c, t->w, t->a, t->g, t->sums, t->tables, t->patterns,
    t->touched};
  for (int k = 0; k < 12; k++) free(all[k]);
  free(t);
}
